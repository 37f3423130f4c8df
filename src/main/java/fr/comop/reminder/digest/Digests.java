package fr.comop.reminder.digest;

import fr.comop.archive.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The digests that were due, sent or not for want of news. Called inside a transaction. */
public interface Digests {
  /**
   * A digest.
   *
   * @param day on which it was due, Europe/Paris
   * @param content what it said
   */
  record Digest(LocalDate day, Sha256 content, Instant decidedAt) {}

  /**
   * Remembers one.
   *
   * @throws RuntimeException when another copy of the service was faster, see {@link
   *     fr.comop.ledger.Ledger#isRepeat}
   */
  void add(Digest digest);

  /** The last one. */
  Optional<Digest> last();
}
