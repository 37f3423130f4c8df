package fr.comop.correspondence;

import java.time.Instant;

/** What was spent of the budgets. Called inside a transaction. Both ends are included. */
public interface Spent {
  /** How many mails have left, those to strangers aside. */
  int all(Instant since, Instant until);

  /** How many mails have left for an address, in copy or not. */
  int to(String address, Instant since, Instant until);

  /** How many receipts have left for strangers. */
  int toStrangers(Instant since, Instant until);

  /** Notes that a stranger got no receipt. */
  void withheld(String address, Instant now);

  /** How many receipts strangers did not get. */
  int withheld(Instant since);
}
