package fr.comop.correspondence;

import java.time.Instant;
import java.util.function.Supplier;

/** What was spent of the budgets. Called inside a transaction. Both ends are included. */
public interface Spent {
  /** How many mails the mail server was given, or is about to be. */
  int mails(Instant since, Instant until);

  /** For how many recipients they were, copies included. */
  int recipients(Instant since, Instant until);

  /** How many mails have left for an address, in copy or not. */
  int to(String address, Instant since, Instant until);

  /** How many receipts have left for strangers. */
  int toStrangers(Instant since, Instant until);

  /** Notes that a stranger got no receipt. */
  void withheld(String address, Instant now);

  /** How many receipts strangers did not get. */
  int withheld(Instant since);

  /**
   * Does the work in a transaction of its own, whatever is open on this thread, while nobody else
   * does any here: neither in this process nor in another copy of the service.
   */
  <T> T alone(Supplier<T> work);

  /** Enters a mail that the mail server is about to be given. */
  void enter(long id, int recipients, Instant now);

  /** Takes out again what was entered last for a mail: the server did not take it. */
  void forget(long id);
}
