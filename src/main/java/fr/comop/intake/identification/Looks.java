package fr.comop.intake.identification;

import java.time.Instant;
import java.util.Optional;

/** When each way in was last looked at with success. Called inside a transaction. */
public interface Looks {
  /** The last good look; empty when there was none. */
  Optional<Instant> last(String where);

  /** Notes a good look. */
  void looked(String where, Instant now);
}
