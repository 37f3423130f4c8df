package fr.comop.correspondence.sql;

import fr.comop.correspondence.DeadAddresses;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Dead addresses, kept in the ledger. */
public final class SqlDeadAddresses implements DeadAddresses {
  private static final String STILL_DEAD =
      """
       where not exists
        (select 1 from arrival a where a.sender = d.address and a.received_at > d.since)
      """;

  private final Ledger ledger;

  public SqlDeadAddresses(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public boolean mark(String address, String messageId, String reason, Instant now) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (all().stream().anyMatch(one -> one.address().equals(lower))) {
      return false;
    }
    ledger.handle().execute("delete from dead_address where address = ?", lower);
    ledger
        .handle()
        .execute(
            "insert into dead_address (address, since, message_id, reason) values (?, ?, ?, ?)",
            lower,
            now,
            messageId,
            Fit.text(reason, 2_000));
    return true;
  }

  @Override
  public boolean revive(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean dead = all().stream().anyMatch(one -> one.address().equals(lower));
    ledger.handle().execute("delete from dead_address where address = ?", lower);
    return dead;
  }

  @Override
  public List<Dead> all() {
    return ledger
        .handle()
        .createQuery(
            "select address, since, message_id, reason from dead_address d"
                + STILL_DEAD
                + " order by since, address")
        .mapTo(Dead.class)
        .list();
  }
}
