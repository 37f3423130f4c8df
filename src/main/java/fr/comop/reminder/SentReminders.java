package fr.comop.reminder;

import java.util.List;
import java.util.Optional;

/** What was decided on, once each. Called inside a transaction. */
public interface SentReminders {
  /**
   * Remembers a mail.
   *
   * @throws RuntimeException when another copy of the service was faster, see {@link
   *     fr.comop.ledger.Ledger#isRepeat}: the transaction has to be given up
   */
  void add(Reminded reminded);

  /** Forgets a mail that was recalled before it left. */
  void forget(Reminded reminded);

  /** Those of one beneficiary and deadline's year, in the order in which they were decided. */
  List<Reminded> of(String beneficiary, int year);

  /** The one that has a message id. */
  Optional<Reminded> find(String messageId);
}
