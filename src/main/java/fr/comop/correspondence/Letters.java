package fr.comop.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of mails of ours. Called inside a transaction. */
public interface Letters {
  /** Any mail of ours, by its message id. */
  Optional<Mail> find(String messageId);

  /** A mail that has left and has not come back, by its message id. */
  Optional<Outbox.Queued> left(String messageId);

  /**
   * The last mail that left for an address in a span of time.
   *
   * @param address in lower case
   */
  Optional<Mail> latestTo(String address, Instant from, Instant until);

  /** When a mail has left; empty where it has not. */
  Optional<Instant> sentAt(String messageId);

  /** What became of each mail about an arrival, in the order in which they were written. */
  List<Outbox.Letter> lettersAbout(long arrival);

  /** What became of each mail whose text names this reference, in the same order. */
  List<Outbox.Letter> lettersNaming(String reference);

  /** What became of a mail. */
  Optional<Outbox.Letter> letter(long id);

  /** The answers to an arrival, whether they have left or not; none that were kept back. */
  List<Outbox.Queued> answersTo(long arrival);
}
