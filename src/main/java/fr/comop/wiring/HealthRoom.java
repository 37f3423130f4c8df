package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.correspondence.Mail;
import fr.comop.health.Alert;
import fr.comop.health.Backlog;
import fr.comop.health.Diagnosis;
import fr.comop.health.Report;
import fr.comop.health.Signals;
import fr.comop.health.StoredSignals;
import fr.comop.health.Vitals;
import fr.comop.health.Watchman;
import fr.comop.health.sql.SqlBacklog;
import fr.comop.health.sql.SqlMatters;
import fr.comop.health.sql.SqlVitals;
import fr.comop.keeping.RestoredStore;
import fr.comop.reminder.digest.Duties;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What tells whether the service is well. */
public final class HealthRoom {
  public final Vitals vitals;
  public final Backlog.Count backlog;
  private final Configuration configuration;
  private final StoreRoom store;

  HealthRoom(Configuration configuration, StoreRoom store, Duties duties) {
    this.configuration = configuration;
    this.store = store;
    vitals = new SqlVitals(store.ledger);
    backlog = new SqlBacklog(store.ledger, () -> duties.inBrief(store.desk.today()).size());
  }

  /**
   * What is red, as another process sees it by what the service noted.
   *
   * @param flows those that the service runs by its settings
   */
  public Diagnosis diagnosis(List<Signals.Flow> flows) {
    Optional<RestoredStore.Told> restored = KeepingRoom.restored(configuration.settings()).told();
    if (restored.isPresent()) {
      return Diagnosis.ofRestored(restored.get().restored());
    }
    return new StoredSignals(store.ledger, vitals, store.room, store.clock)
        .now(flows)
        .map(Diagnosis::of)
        .orElse(Diagnosis.NONE);
  }

  /**
   * Who looks at the service, and has the operator told.
   *
   * @param look what is found now
   */
  public Watchman watchman(Supplier<Report> look) {
    return new OperatorWays(configuration, store.clock)
        .watchman(look, new SqlMatters(store.ledger), List.of(this::queue));
  }

  /** What is remembered of the store itself is beside it: no transaction is open then. */
  private void queue(Mail mail) {
    store.ledger.durably(() -> store.outbox.add(null, Alert.TEXT, mail, store.clock.instant()));
  }
}
