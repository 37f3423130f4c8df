package fr.comop.faults;

import fr.comop.faults.LoadOrder.Burst;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Gives the service many mails, and tells how large its database and its memory grow. It runs as
 * shipped, but for the caps on mails that leave in a day, which would hold most answers back.
 */
final class Load {
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final String NO_CAP = "999999";

  private final LoadOrder order;
  private final Path distribution;

  Load(LoadOrder order, Path distribution) {
    this.order = order;
    this.distribution = distribution;
  }

  /** Whether all mails were answered. */
  boolean run() throws Exception {
    List<LoadFigures> figures = new ArrayList<>();
    for (Burst burst : order.bursts()) {
      try (Ground ground = Ground.laid(distribution, Mischief.none())) {
        System.out.println(burst + "; mail servers: " + ground.servers());
        figures.add(under(burst, ground));
      }
    }
    LoadFigures.print(figures, System.out);
    return figures.stream().allMatch(LoadFigures::well);
  }

  private LoadFigures under(Burst burst, Ground ground) throws Exception {
    Parcels parcels = new Parcels(ground.installed.config());
    if (burst.every().isZero()) {
      for (int number = 0; number < burst.mails(); number++) {
        ground.mailbox.put(parcels.parcel(number).mail());
      }
    }
    Watch watch = new Watch(ground);
    long start = System.nanoTime();
    try (Service service =
        ground.service("COMOP_OUTBOX_MOST", NO_CAP, "COMOP_OUTBOX_MOST_EACH", NO_CAP)) {
      if (!burst.every().isZero()) {
        for (int number = 0; number < burst.mails(); number++) {
          ground.mailbox.put(parcels.parcel(number).mail());
          service.lives(burst.every());
          watch.looks();
        }
      }
      boolean all = all(service, burst, ground, watch);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (service.hasEnded()) {
        throw new IllegalStateException("the service ended by itself: " + service.exitCode());
      }
      Memory memory = Memory.of(service.pid());
      Duration stop = service.stop();
      return new LoadFigures(
          burst,
          took,
          all,
          new Answers(ground.smtp.taken()).tellingOf().size(),
          watch.largest(),
          Store.size(ground.data()),
          memory,
          stop,
          ServiceLog.read(ground.log).traces());
    }
  }

  private boolean all(Service service, Burst burst, Ground ground, Watch watch) {
    try {
      Awaitility.await()
          .atMost(order.patience().toMillis(), TimeUnit.MILLISECONDS)
          .pollInterval(OFTEN)
          .until(
              () -> {
                watch.looks();
                return service.hasEnded()
                    || (ground.smtp.taken().size() >= burst.mails()
                        && ground.mailbox.in("INBOX") == 0);
              });
      return new Answers(ground.smtp.taken()).tellingOf().size() == burst.mails();
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  /** How large the database was at most when it was looked at. */
  private static final class Watch {
    private final Ground ground;
    private long largest;

    Watch(Ground ground) {
      this.ground = ground;
    }

    void looks() throws java.io.IOException {
      largest = Math.max(largest, Store.size(ground.data()));
    }

    long largest() {
      return largest;
    }
  }
}
