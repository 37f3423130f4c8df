package fr.comop.intake.arrival;

import fr.comop.archive.Room;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the machine is fit for work: there is room on its disks, and nothing of it broke down a
 * moment ago. Each round of a way in and of the intake asks first. That work stands still, and that
 * it goes on, is told once each. Safe for use by several threads.
 */
public final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** How long rounds wait before one tries again whether the machine works. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Room room;
  private final LongSupplier nanos;
  private @Nullable String told;
  private long brokeAt;
  private boolean broken;

  /** A machine that is taken to work until something says otherwise. */
  public Readiness(Room room) {
    this(room, System::nanoTime);
  }

  /** The same by another stopwatch. */
  Readiness(Room room, LongSupplier nanos) {
    this.room = room;
    this.nanos = nanos;
  }

  /**
   * Lets a round begin.
   *
   * @throws Standstill when it must not
   */
  public synchronized void check() {
    Optional<Room.Shortage> shortage = room.shortage();
    if (shortage.isPresent()) {
      throw standstill(sentence(shortage.get()));
    }
    if (broken) {
      tryAgain(nanos.getAsLong());
    } else if (told != null) {
      told = null;
      LOG.info("There is room again: comop goes on.");
    }
  }

  /** Work on trial: the next thing that is done, or some time without a breakdown, ends it. */
  private void tryAgain(long now) {
    long since = now - brokeAt;
    if (since < PAUSE.toNanos() || !room.takesFiles()) {
      brokeAt = since < PAUSE.toNanos() ? brokeAt : now;
      throw standstill(String.valueOf(told));
    }
    if (since > QUIET.toNanos()) {
      worked();
    }
  }

  /**
   * Says that something broke down. Where the machine is to blame, that is told and rounds wait.
   *
   * @return whether it is to blame
   */
  public boolean brokeDown(Throwable failure) {
    // Not every failure says so, of a share that is unmounted for instance: writing is tried out.
    boolean machine = Breakdown.ofMachine(failure) || !room.takesFiles();
    if (machine) {
      pause(failure);
    }
    return machine;
  }

  private synchronized void pause(Throwable failure) {
    broken = true;
    brokeAt = nanos.getAsLong();
    standstill("The machine broke down: " + deepest(failure) + ".");
  }

  /** Says that something was taken in or dealt with: the machine works. */
  public synchronized void worked() {
    if (broken) {
      broken = false;
      told = null;
      LOG.info("The machine works again: comop goes on.");
    }
  }

  /** Whether work stands still, for want of room or after a breakdown. */
  public synchronized boolean standsStill() {
    return broken || room.shortage().isPresent();
  }

  private Standstill standstill(String why) {
    if (told == null) {
      LOG.error(
          "{} Nothing is taken in or read meanwhile, and nothing is lost; comop goes on by itself.",
          why);
    }
    told = why;
    return new Standstill(why);
  }

  private static String sentence(Room.Shortage shortage) {
    return String.format(
        Locale.ROOT,
        "%s: %d MB are free, %d MB are to stay so (setting data.keep-free): make room.",
        shortage.directory(),
        shortage.usable() >> 20,
        shortage.keepFree() >> 20);
  }

  private static String deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return deepest.getClass().getSimpleName() + ", " + message;
  }
}
