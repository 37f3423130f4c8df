package fr.comop.reminder.release;

import java.time.Instant;
import java.util.Optional;

/** Keeps when somebody let the reminders go. Called inside a transaction. */
public interface Releases {
  /** When; empty while nobody has. */
  Optional<Instant> givenAt();

  /**
   * Remembers it.
   *
   * @throws RuntimeException when somebody was faster, see {@link fr.comop.ledger.Ledger#isRepeat}
   */
  void give(Instant at);
}
