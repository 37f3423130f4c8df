package fr.comop.wiring;

import fr.comop.config.Addressees;
import fr.comop.config.Configuration;
import fr.comop.retention.Forgetting;
import fr.comop.retention.Retaining;
import fr.comop.retention.sql.SqlHoldings;
import fr.comop.retention.sql.SqlTraces;

/** What lets go of what was kept. */
public final class RetentionRoom {
  private RetentionRoom() {}

  /** What destroys what the archives said may be. */
  public static Retaining retaining(House house) {
    Configuration configuration = house.configuration;
    StoreRoom store = house.store;
    return new Retaining(
        configuration.retention(),
        configuration.conventions(),
        new Retaining.Store(store.ledger, store.desk, store.audit),
        new SqlHoldings(store.ledger, store.decisions::anewWithout),
        store.archive);
  }

  /** What corrects or removes what is known of a person. */
  public static Forgetting forgetting(House house) {
    return new Forgetting(
        house.store.desk,
        new SqlTraces(house.store.ledger, house.store.decisions::anew),
        new Addressees(house.configuration)::places);
  }
}
