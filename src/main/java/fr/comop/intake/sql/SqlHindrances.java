package fr.comop.intake.sql;

import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.util.List;

/** The table of what stands in the way. */
public final class SqlHindrances implements HindranceList {
  private final Ledger ledger;

  public SqlHindrances(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Hindrance> all() {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createQuery(
                    "select way, place, what, since, unread from hindrance order by way, place")
                .mapTo(Hindrance.class)
                .list());
  }

  @Override
  public void replace(String way, List<Hindrance> hindrances) {
    ledger.inTransaction(() -> replaced(way, hindrances));
  }

  private void replaced(String way, List<Hindrance> hindrances) {
    ledger.handle().execute("delete from hindrance where way = ?", way);
    for (Hindrance one : hindrances) {
      ledger
          .handle()
          .createUpdate(
              "insert into hindrance (way, place, what, since, unread)"
                  + " values (:way, :place, :what, :since, :unread)")
          .bindMethods(one)
          .bind("way", way)
          .bind("place", Fit.key(one.place(), 1_100))
          .bind("what", Fit.text(one.what(), 2_000))
          .bind("unread", Fit.text(one.unread(), 200))
          .execute();
    }
  }
}
