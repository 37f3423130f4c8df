package fr.comop.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the machine's clock was set back, in a run or since the last one: what waits for a
 * time of the clock as it was would wait until it has caught up. Used by one thread.
 */
public final class ClockWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration UNNOTICED = Duration.ofMinutes(1);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Clock clock;
  private final List<Consumer<Instant>> hasten;
  private @Nullable Instant latest;
  private Instant noted = Instant.MIN;

  /**
   * A watch.
   *
   * @param hasten what makes all that waits due at an instant; called inside a transaction
   */
  public ClockWatch(Ledger ledger, Clock clock, List<Consumer<Instant>> hasten) {
    this.ledger = ledger;
    this.clock = clock;
    this.hasten = List.copyOf(hasten);
  }

  /**
   * A step back of the clock.
   *
   * @param was the latest time that had been seen
   * @param back what the clock said when it was noticed
   */
  public record Step(Instant was, Instant back) {}

  /** Looks at the clock; where it was set back by more than a minute, all that waits is due. */
  public void look() {
    Instant now = clock.instant();
    Instant before = latest;
    if (before == null) {
      before = ledger.inTransaction(this::seen).orElse(now);
    }
    if (now.isBefore(before.minus(UNNOTICED))) {
      steppedBack(before, now);
    } else if (Duration.between(noted, now).compareTo(NOTED_EVERY) >= 0) {
      ledger.inTransaction(() -> note(now));
      noted = now;
    }
    latest = now;
  }

  private void steppedBack(Instant was, Instant now) {
    LOG.warn(
        "The clock was set back from {} to {}; what waited for a later time is taken up now",
        was,
        now);
    ledger.durably(
        () -> {
          ledger
              .handle()
              .execute("insert into clock_step (was_at, back_at) values (?, ?)", was, now);
          note(now);
          hasten.forEach(one -> one.accept(now));
        });
    noted = now;
  }

  /** The latest time that was seen and noted; empty where a service never ran. */
  public Optional<Instant> lastSeen() {
    return ledger.inTransaction(this::seen);
  }

  private Optional<Instant> seen() {
    return ledger
        .handle()
        .createQuery("select seen_at from clock_seen")
        .mapTo(Instant.class)
        .findOne();
  }

  private void note(Instant now) {
    int updated = ledger.handle().execute("update clock_seen set seen_at = ?", now);
    if (updated == 0) {
      ledger.handle().execute("insert into clock_seen (id, seen_at) values (1, ?)", now);
    }
  }

  /** The last step back, if it was noticed since an instant. */
  public Optional<Step> lastSince(Instant since) {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .select(
                    "select was_at as was, back_at as back from clock_step where back_at >= ?"
                        + " order by id desc fetch first row only",
                    since)
                .mapTo(Step.class)
                .findOne());
  }
}
