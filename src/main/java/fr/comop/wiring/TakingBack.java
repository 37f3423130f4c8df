package fr.comop.wiring;

import fr.comop.intake.Withdrawing;
import fr.comop.intake.sql.SqlWithdrawals;

/** What takes back what was decided or recorded by mistake. */
public final class TakingBack {
  private TakingBack() {}

  /** Over a store. */
  public static Withdrawing in(StoreRoom store) {
    return new Withdrawing(
        store.desk,
        new SqlWithdrawals(store.ledger),
        store.arrivals,
        store.exhibits,
        store.submissions,
        store.outbox,
        store.journal);
  }
}
