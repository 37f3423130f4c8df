package fr.comop.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails of ours that wait to leave. Called inside a transaction. */
public interface Outbox {
  /**
   * Queues a mail; one whose message id is known is left as it is.
   *
   * @param arrival what it answers; null when it answers nothing
   * @param kind name of its text
   * @return whether it was queued now
   */
  boolean add(@Nullable Long arrival, String kind, Mail mail, Instant now);

  /** Takes hold, until the transaction ends, of mails that are to leave by this instant. */
  List<Queued> due(Instant now, int most);

  /** Any mail of ours, by its message id. */
  Optional<Mail> find(String messageId);

  /** When a mail has left; empty where it has not. */
  Optional<Instant> sentAt(String messageId);

  /** How many mails have left since an instant. */
  int sentSince(Instant since);

  /** How many of them went to an address, in copy or not. */
  int sentSince(Instant since, String address);

  /** Takes a mail out that has not left, as if it had never been queued. */
  void withdraw(long id);

  /** Holds a mail back for a while; that counts as no try. */
  void hold(long id, Instant now, Instant until);

  /** How many mails are held back. */
  int held();

  /** Says that a mail has left. */
  void sent(long id, Instant now);

  /** Says that a mail did not leave, and when to try again; null when no more. */
  void failed(long id, String why, @Nullable Instant next);

  /** The answers to an arrival, whether they have left or not. */
  List<Queued> answersTo(long arrival);

  /** How many mails are given up: staff must look. */
  int givenUp();

  /**
   * The mails that need a person: given up, or held back; in the order in which they were written.
   */
  List<Stuck> stuck();

  /**
   * Lets a mail that is given up leave again, its tries counted anew.
   *
   * @return false when no mail of this id is given up
   */
  boolean again(long id, Instant now);

  /** Whether something may still leave. */
  boolean anyQueued();

  /**
   * A mail that does not leave by itself.
   *
   * @param givenUp whether it failed; else too many have left today
   * @param why what the server said last; "" for nothing
   */
  record Stuck(Queued queued, boolean givenUp, String why) {}

  /**
   * A mail in the queue.
   *
   * @param attempts tries so far
   */
  record Queued(long id, String kind, Mail mail, Instant created, int attempts) {}
}
