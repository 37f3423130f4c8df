package fr.comop.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets the service deal with all there is, and stops it in good order. */
final class Drain {
  private static final Duration OFTEN = Duration.ofSeconds(1);

  /** How long to run before looking inside. */
  private static final Duration TURN = Duration.ofMinutes(2);

  private final Ground ground;
  private final DropFolder folder;
  private final int parcels;
  private final List<Duration> stops = new ArrayList<>();
  private int endedByItself;

  Drain(Ground ground, DropFolder folder, int parcels) {
    this.ground = ground;
    this.folder = folder;
    this.parcels = parcels;
  }

  /**
   * Runs the service until nothing waits, stopping it now and then to look into its database.
   *
   * @return whether it came to that within so long
   */
  boolean within(Duration most) throws Exception {
    long end = System.nanoTime() + most.toNanos();
    boolean done = false;
    while (!done && endedByItself == 0 && System.nanoTime() < end) {
      try (Service service = ground.service()) {
        awaitTurn(service);
        if (service.hasEnded()) {
          endedByItself++;
        } else {
          stops.add(service.stop());
        }
      }
      done = nothingWaitsOutside() && nothingWaitsInside();
    }
    return done;
  }

  /** Until all is answered and filed away, or it is time to look. */
  private void awaitTurn(Service service) throws Exception {
    long end = System.nanoTime() + TURN.toNanos();
    while (System.nanoTime() < end
        && !service.hasEnded()
        && !(nothingWaitsOutside() && allAreAnswered())) {
      service.lives(OFTEN);
    }
  }

  private boolean nothingWaitsOutside() throws Exception {
    return !folder.isCopying() && folder.waiting().isEmpty() && ground.mailbox.in("INBOX") == 0;
  }

  private boolean allAreAnswered() {
    return new Answers(ground.smtp.taken()).tellingOf().size() >= parcels;
  }

  private boolean nothingWaitsInside() throws Exception {
    try (Store store = Store.in(ground.data())) {
      return store.rows("arrival where state = 'RECEIVED'") == 0
          && store.rows("outbox where state = 'QUEUED'") == 0;
    }
  }

  /** How long each stop in good order took. */
  List<Duration> stops() {
    return List.copyOf(stops);
  }

  int endedByItself() {
    return endedByItself;
  }
}
