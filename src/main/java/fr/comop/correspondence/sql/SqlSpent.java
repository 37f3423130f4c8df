package fr.comop.correspondence.sql;

import fr.comop.correspondence.Spent;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** What was spent of the budgets, counted in the ledger. */
public final class SqlSpent implements Spent {
  private static final int LONGEST_ADDRESS = 320;
  private static final Duration KEPT = Duration.ofDays(2);

  private final Ledger ledger;

  public SqlSpent(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public int mails(Instant since, Instant until) {
    return count("select count(*) from departure where begun_at between ? and ?", since, until);
  }

  @Override
  public int recipients(Instant since, Instant until) {
    return count(
        "select coalesce(sum(recipients), 0) from departure where begun_at between ? and ?",
        since,
        until);
  }

  @Override
  public int toStrangers(Instant since, Instant until) {
    return count(
        "select count(*) from outbox where stranger = true and sent_at between ? and ?",
        since,
        until);
  }

  private int count(String sql, Instant since, Instant until) {
    return ledger.handle().select(sql, since, until).mapTo(Integer.class).one();
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    return ledger.beside(
        () -> {
          ledger
              .handle()
              .createQuery("select id from departure_gate where id = 1 for update")
              .mapTo(Integer.class)
              .one();
          return work.get();
        });
  }

  @Override
  public void enter(long id, int recipients, Instant now) {
    ledger.handle().execute("delete from departure where begun_at < ?", now.minus(KEPT));
    ledger
        .handle()
        .execute(
            "insert into departure (outbox_id, recipients, begun_at) values (?, ?, ?)",
            id,
            recipients,
            now);
  }

  @Override
  public void forget(long id) {
    ledger
        .handle()
        .execute(
            "delete from departure where id = (select max(id) from departure where outbox_id = ?)",
            id);
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
