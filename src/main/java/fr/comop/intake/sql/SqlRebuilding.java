package fr.comop.intake.sql;

import fr.comop.ledger.Ledger;

/** Which arrivals were entered again from the journal. Called inside a transaction. */
public final class SqlRebuilding {
  private final Ledger ledger;

  public SqlRebuilding(Ledger ledger) {
    this.ledger = ledger;
  }

  /** How many arrivals came by themselves. */
  public int others() {
    return ledger
        .handle()
        .createQuery("select count(*) from arrival where rebuilt = false")
        .mapTo(Integer.class)
        .one();
  }

  /** Says that an arrival was entered again. */
  public void rebuilt(long arrival) {
    ledger.handle().execute("update arrival set rebuilt = true where id = ?", arrival);
  }
}
