package fr.comop.health.sql;

import fr.comop.health.Vitals;
import fr.comop.ledger.Ledger;
import java.util.Collection;
import java.util.List;

/** What services noted of themselves, a row each. */
public final class SqlVitals implements Vitals {
  private final Ledger ledger;

  public SqlVitals(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Vital> all() {
    return ledger
        .handle()
        .createQuery("select name, good_at as good, refusing_since as refusing from vital")
        .mapTo(Vital.class)
        .list();
  }

  @Override
  public void note(Collection<Vital> vitals) {
    for (Vital one : vitals) {
      int updated =
          ledger
              .handle()
              .execute(
                  "update vital set good_at = ?, refusing_since = ? where name = ?",
                  one.good(),
                  one.refusing(),
                  one.name());
      if (updated == 0) {
        ledger
            .handle()
            .execute(
                "insert into vital (name, good_at, refusing_since) values (?, ?, ?)",
                one.name(),
                one.good(),
                one.refusing());
      }
    }
  }
}
