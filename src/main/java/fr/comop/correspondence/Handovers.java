package fr.comop.correspondence;

import java.time.Instant;
import java.util.Optional;

/**
 * Marks on mails whose whole text was given to a server, written before it can take them and
 * removed with the outcome. A queued mail that nobody holds and that has one may have left.
 */
public interface Handovers {
  /**
   * Marks a mail; on return that is on disk, whatever becomes of the transaction that is open on
   * this thread.
   */
  void note(long id, Instant now);

  /** When a mail was given to a server; empty when it surely did not leave. In a transaction. */
  Optional<Instant> at(long id);

  /** Removes a mail's mark, if it has one. Called inside a transaction. */
  void forget(long id);
}
