package fr.comop.service;

import fr.comop.health.Watchman;
import fr.comop.wiring.House;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a watchman look every few seconds, from a thread of his own; and tidies the store and the
 * memory of a service that had much to do.
 */
public final class Lookout implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread own = new Thread(work, "watchman");
            own.setDaemon(true);
            return own;
          });

  /**
   * One whose watchman looks at once, then again and again.
   *
   * @param house whose store is tidied each time
   */
  public Lookout(Watchman watchman, House house) {
    Respite respite = Respite.ofThisProcess();
    var unused =
        thread.scheduleWithFixedDelay(
            () -> look(watchman, respite, house), 0, EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private static void look(Watchman watchman, Respite respite, House house) {
    try {
      watchman.look();
    } catch (RuntimeException | Error e) {
      LOG.error("The watchman stumbled, and looks again", e); // else he would never look again
    }
    try {
      if (house.store.room.shortage().isEmpty()) {
        house.store.ledger.tidy();
      }
      respite.look();
    } catch (RuntimeException | Error e) {
      LOG.error("Tidying stumbled, and goes on at the next look", e);
    }
  }

  /** Never interrupts him: a database that is interrupted closes its file. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      boolean unused = thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
