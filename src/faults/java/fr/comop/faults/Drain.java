package fr.comop.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Lets the service deal with all there is, and stops it in good order. */
final class Drain {
  private static final Duration OFTEN = Duration.ofSeconds(1);

  /**
   * The longest that a mail may wait for its next try while no more goes wrong, told by its row.
   */
  private static final Duration A_TURN = Duration.ofMinutes(1);

  private final Ground ground;
  private final DropFolder folder;
  private final int parcels;
  private Duration longestStop = Duration.ZERO;
  private int endedByItself;

  Drain(Ground ground, DropFolder folder, int parcels) {
    this.ground = ground;
    this.folder = folder;
    this.parcels = parcels;
  }

  /**
   * Runs the service until nothing waits, then stops it.
   *
   * @return whether it came to that within so long
   */
  boolean within(Duration most) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    Duration turn = Duration.ZERO;
    boolean done = false;
    while (!done && endedByItself == 0 && System.nanoTime() < end) {
      try (Service service = ground.service()) {
        boolean outside = await(service, Duration.ofNanos(end - System.nanoTime()));
        service.lives(turn);
        if (service.hasEnded()) {
          endedByItself++;
        } else {
          Duration stop = service.stop();
          longestStop = stop.compareTo(longestStop) > 0 ? stop : longestStop;
        }
        done = outside && nothingWaits();
        turn = A_TURN;
      }
    }
    return done;
  }

  private boolean await(Service service, Duration most) {
    try {
      Awaitility.await()
          .atMost(most.toMillis(), TimeUnit.MILLISECONDS)
          .pollInterval(OFTEN)
          .until(() -> service.hasEnded() || nothingIsSeenToWait());
      return !service.hasEnded();
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  private boolean nothingIsSeenToWait() throws Exception {
    return !folder.isCopying()
        && new Answers(ground.smtp.taken()).tellingOf().size() >= parcels
        && folder.waiting().isEmpty()
        && ground.mailbox.in("INBOX") == 0;
  }

  /** A mail that the server took without a word is still to be sent again. */
  private boolean nothingWaits() throws Exception {
    try (Store store = Store.in(ground.data())) {
      return store.rows("arrival where state = 'RECEIVED'") == 0
          && store.rows("outbox where state = 'QUEUED'") == 0;
    }
  }

  /** Of all stops in good order. */
  Duration longestStop() {
    return longestStop;
  }

  int endedByItself() {
    return endedByItself;
  }
}
