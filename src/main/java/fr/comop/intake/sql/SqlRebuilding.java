package fr.comop.intake.sql;

import fr.comop.intake.RebuiltArrivals;
import fr.comop.ledger.Ledger;

/** Which arrivals were entered again, a mark in their rows. */
public final class SqlRebuilding implements RebuiltArrivals {
  private final Ledger ledger;

  public SqlRebuilding(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public int others() {
    return ledger
        .handle()
        .createQuery("select count(*) from arrival where rebuilt = false")
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void rebuilt(long arrival) {
    ledger.handle().execute("update arrival set rebuilt = true where id = ?", arrival);
  }
}
