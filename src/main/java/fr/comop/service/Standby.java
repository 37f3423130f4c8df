package fr.comop.service;

import fr.comop.config.Settings;
import fr.comop.keeping.RestoredStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits, where data came out of a backup, until somebody has said that the service may take over;
 * nothing of it is open meanwhile but what shows its health.
 */
public final class Standby {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Settings settings;
  private final RestoredStore store;
  private final Clock clock;

  public Standby(Settings settings, RestoredStore store, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /** Returns once somebody has. */
  public void await() throws InterruptedException {
    try (HealthPort port = new HealthPort(settings, clock)) {
      Instant since = store.told().map(RestoredStore.Told::restored).orElseGet(clock::instant);
      port.showRestored(since, clock);
      while (store.told().isPresent()) {
        Thread.sleep(EVERY.toMillis()); // who says so is another process, which takes a file away
      }
    }
  }
}
