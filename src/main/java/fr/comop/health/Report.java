package fr.comop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the last look found.
 *
 * @param backlog what waits; empty where the store did not say
 */
public record Report(Signals signals, Diagnosis diagnosis, Optional<Backlog> backlog) {
  /** Looks are a few seconds apart. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  /** Whether it is not so old that whoever looks must be stuck. */
  public boolean isFresh(Instant now) {
    return Duration.between(signals.at(), now).compareTo(FRESH) <= 0;
  }

  /** Of a service that cannot start, for its store cannot be opened. */
  public static Report ofNoStore(Instant now) {
    Signals signals =
        new Signals(now, now, now, List.of(), Map.of(), Map.of(Trouble.STORE, now), Set.of());
    return new Report(signals, Diagnosis.of(signals), Optional.empty());
  }

  /** Of a service that waits, as its data came out of a backup. */
  public static Report ofRestored(Instant now, Instant since) {
    return new Report(
        new Signals(now, now, now, List.of(), Map.of(), Map.of(Trouble.RESUME, since), Set.of()),
        Diagnosis.ofRestored(since),
        Optional.empty());
  }

  /** Of a service that has not looked yet. */
  public static List<Condition> starting(Instant now) {
    return List.of(new Condition(Trouble.STARTING, now));
  }

  /** What keeps the service from being called ready; none for nothing. */
  public List<Condition> hindering(Instant now) {
    List<Condition> hindering = new ArrayList<>(diagnosis.hindering(signals.started()));
    if (!isFresh(now) && diagnosis.since(Trouble.STORE).isEmpty()) {
      // a look waits for nothing but the store
      hindering.add(0, new Condition(Trouble.STORE, signals.at()));
    }
    return hindering;
  }
}
