package fr.comop.correspondence.sql;

import fr.comop.correspondence.Spent;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Locale;

/** What was spent of the budgets, counted in the ledger. */
public final class SqlSpent implements Spent {
  private static final int LONGEST_ADDRESS = 320;

  private final Ledger ledger;

  public SqlSpent(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public int all(Instant since, Instant until) {
    return left(false, since, until);
  }

  @Override
  public int toStrangers(Instant since, Instant until) {
    return left(true, since, until);
  }

  private int left(boolean strangers, Instant since, Instant until) {
    return ledger
        .handle()
        .select(
            "select count(*) from outbox where stranger = ? and sent_at between ? and ?",
            strangers,
            since,
            until)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int to(String address, Instant since, Instant until) {
    return ledger
        .handle()
        .select(
            "select count(*) from sent_to where address = ? and sent_at between ? and ?",
            kept(address),
            since,
            until)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void withheld(String address, Instant now) {
    ledger
        .handle()
        .execute(
            "insert into withheld_receipt (address, withheld_at) values (?, ?)",
            kept(address),
            now);
  }

  @Override
  public int withheld(Instant since) {
    return ledger
        .handle()
        .select("select count(*) from withheld_receipt where withheld_at >= ?", since)
        .mapTo(Integer.class)
        .one();
  }

  /** An address as the tables hold it. */
  static String kept(String address) {
    return Fit.key(address.toLowerCase(Locale.ROOT), LONGEST_ADDRESS);
  }
}
