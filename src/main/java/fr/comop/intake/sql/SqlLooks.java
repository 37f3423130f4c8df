package fr.comop.intake.sql;

import fr.comop.intake.identification.Looks;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Optional;

/** When each way in was last looked at. */
public final class SqlLooks implements Looks {
  private final Ledger ledger;

  public SqlLooks(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Instant> last(String where) {
    return ledger
        .handle()
        .select("select looked_at from last_look where channel = ?", where)
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void looked(String where, Instant now) {
    int updated =
        ledger.handle().execute("update last_look set looked_at = ? where channel = ?", now, where);
    if (updated == 0) {
      ledger
          .handle()
          .execute("insert into last_look (channel, looked_at) values (?, ?)", where, now);
    }
  }
}
