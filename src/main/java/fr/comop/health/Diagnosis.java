package fr.comop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What signals mean.
 *
 * @param red in the order of {@link Trouble}
 * @param unsure of which nobody can say yet whether it is well
 */
public record Diagnosis(List<Condition> red, Set<Trouble> unsure) {
  /** Nothing is known of a service that never ran. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), Set.of());

  /** Of a service that waits, as its data came out of a backup: of all else nothing is known. */
  public static Diagnosis ofRestored(Instant since) {
    return new Diagnosis(
        List.of(new Condition(Trouble.RESUME, since)), EnumSet.allOf(Trouble.class));
  }

  /** Less would call a busy round a dead one: a round counts when it ends. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int ROUNDS = 3;

  /** Three of the beats, one a minute. */
  private static final Duration SILENCE = Duration.ofMinutes(3);

  /** What these signals mean. */
  public static Diagnosis of(Signals signals) {
    if (longer(signals.beat(), signals.at(), SILENCE)) {
      return new Diagnosis(
          List.of(new Condition(Trouble.SERVICE, signals.beat())), EnumSet.allOf(Trouble.class));
    }
    List<Condition> red = new ArrayList<>();
    signals.standing().forEach((trouble, since) -> red.add(new Condition(trouble, since)));
    Set<Trouble> unsure = EnumSet.noneOf(Trouble.class);
    unsure.addAll(signals.untried());
    boolean hidden = signals.standing().keySet().stream().anyMatch(Trouble::hidesRounds);
    for (Signals.Flow flow : signals.flows()) {
      Instant good = signals.good().get(flow.name());
      Instant last = good == null || good.isBefore(signals.started()) ? signals.started() : good;
      boolean known = last.equals(good);
      if (hidden) {
        unsure.add(flow.trouble());
      } else if (longer(last, signals.at(), patience(flow))) {
        red.add(new Condition(flow.trouble(), last));
      } else if (!known) {
        unsure.add(flow.trouble());
      }
    }
    red.sort((one, other) -> one.trouble().compareTo(other.trouble()));
    return new Diagnosis(List.copyOf(red), unsure);
  }

  private static Duration patience(Signals.Flow flow) {
    Duration rounds = flow.every().multipliedBy(ROUNDS);
    return rounds.compareTo(PATIENCE) > 0 ? rounds : PATIENCE;
  }

  private static boolean longer(Instant since, Instant now, Duration than) {
    return Duration.between(since, now).compareTo(than) > 0;
  }

  /** Whether something is red. */
  public boolean isRed() {
    return !red.isEmpty();
  }

  /** Since when something is red; empty where it is not. */
  Optional<Instant> since(Trouble trouble) {
    return red.stream().filter(one -> one.trouble() == trouble).map(Condition::since).findFirst();
  }

  /**
   * What keeps the service from being called ready: what is red, or that it has only begun.
   *
   * @param started when it started
   */
  public List<Condition> hindering(Instant started) {
    return red.isEmpty() && !unsure.isEmpty()
        ? List.of(new Condition(Trouble.STARTING, started))
        : red;
  }
}
