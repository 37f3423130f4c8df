package fr.comop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a matter goes on, and what is to be told now.
 *
 * @param matter as it is unless something is to be told; empty when it is over
 */
record Course(Optional<Matter> matter, Telling telling) {
  /** Within this time after it is well again, what is red again is the same matter. */
  static final Duration RELAPSE = Duration.ofHours(1);

  private static final Duration SETTLED = Duration.ofMinutes(5);

  /** What is to be told. */
  enum Telling {
    NOTHING,
    RED,
    RED_AGAIN,
    WELL
  }

  /**
   * Of what is red now.
   *
   * @param before null for none
   * @param after how long it is red before that is told
   */
  static Course red(@Nullable Matter before, Condition condition, Instant now, Duration after) {
    Matter matter = goingOn(before, condition, now);
    boolean due = matter.told() == null && !now.isBefore(matter.since().plus(after));
    Telling telling = matter.relapses() == 0 ? Telling.RED : Telling.RED_AGAIN;
    return new Course(Optional.of(matter), due ? telling : Telling.NOTHING);
  }

  private static Matter goingOn(@Nullable Matter before, Condition condition, Instant now) {
    Instant since = condition.since();
    String key = condition.trouble().key();
    if (before == null) {
      return Matter.of(key, since);
    }
    Instant well = before.well();
    if (well == null) {
      // after a restart it may seem to be younger than it is
      return before.since().isBefore(since) ? before : before.since(since);
    }
    if (before.wellTold() == null) {
      return before.well(null);
    }
    return now.isAfter(well.plus(RELAPSE)) ? Matter.of(key, since) : before.relapsed(since);
  }

  /** Of what is well now. */
  static Course well(Matter before, Instant now) {
    boolean known = before.told() != null;
    if (!known && before.relapses() == 0) {
      return new Course(Optional.empty(), Telling.NOTHING);
    }
    Instant well = before.well();
    if (well == null) {
      // of a relapse that nobody heard of they need not hear that it is over
      Matter over = known ? before.well(now) : before.well(now).wellTold(now);
      return new Course(Optional.of(over), Telling.NOTHING);
    }
    if (before.wellTold() == null) {
      Duration settled = before.relapses() == 0 ? SETTLED : RELAPSE;
      boolean due = !now.isBefore(well.plus(settled));
      return new Course(Optional.of(before), due ? Telling.WELL : Telling.NOTHING);
    }
    return new Course(
        now.isAfter(well.plus(RELAPSE)) ? Optional.empty() : Optional.of(before), Telling.NOTHING);
  }

  /** The matter once that is told. */
  Optional<Matter> told(Instant now) {
    return matter.map(one -> telling == Telling.WELL ? one.wellTold(now) : one.told(now));
  }
}
