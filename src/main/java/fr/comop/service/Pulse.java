package fr.comop.service;

import fr.comop.correspondence.OutOfService;
import fr.comop.health.Backlog;
import fr.comop.health.Diagnosis;
import fr.comop.health.Reach;
import fr.comop.health.Report;
import fr.comop.health.Signals;
import fr.comop.health.StoredSignals;
import fr.comop.health.Trouble;
import fr.comop.health.Vitals;
import fr.comop.health.Vitals.Vital;
import fr.comop.wiring.House;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running service knows of itself, and of its copies by what they noted; notes the same for
 * them and for commands. Used by one thread.
 */
final class Pulse implements Supplier<Report> {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration BEATS = Duration.ofMinutes(1);
  private static final Duration GAP = Duration.ofMinutes(2);
  private static final Duration TRIES = Duration.ofMinutes(5);

  private final House house;
  private final Clock clock;
  private final List<Signals.Flow> flows;
  private final Facts facts;
  private Instant started;
  private Instant looked;
  private final Map<Trouble, Instant> since = new EnumMap<>(Trouble.class);
  private final Map<String, Vital> noted = new HashMap<>();
  private Instant beat = Instant.MIN;
  private Instant tried = Instant.MIN;
  private boolean lastTimeRefusing;

  Pulse(House house, Facts facts) {
    this.house = house;
    this.facts = facts;
    clock = house.store.clock;
    flows = Rhythms.of(house.configuration.settings());
    started = clock.instant();
    looked = started;
  }

  /**
   * What this process alone knows.
   *
   * @param good when each route last had a good round
   * @param stopped whether a route is missing or stopped
   * @param tryOut connects to the mail server
   */
  record Facts(
      Supplier<Map<String, Instant>> good, BooleanSupplier stopped, Reach reach, Trying tryOut) {}

  /** Connects to a mail server. */
  @FunctionalInterface
  interface Trying {
    void once() throws OutOfService;
  }

  @Override
  public Report get() {
    Instant now = clock.instant();
    if (Duration.between(looked, now).compareTo(GAP) > 0) {
      started = now; // nothing went round while the machine was asleep
    }
    looked = now;
    tryMailServer(now);
    Map<String, Instant> good = new HashMap<>();
    facts.good().get().forEach((route, at) -> later(good, Rhythms.nameOf(route), at));
    Vital smtp = facts.reach().vital();
    if (smtp.good() != null) {
      good.put(Reach.SMTP, smtp.good());
    }
    Optional<Backlog> backlog = stored(now, good, smtp);
    Map<Trouble, Instant> standing = new EnumMap<>(Trouble.class);
    stands(Trouble.STORE, backlog.isEmpty(), now, standing);
    stands(Trouble.MACHINE, house.store.readiness.standsStill(), now, standing);
    stands(Trouble.ROUTES, facts.stopped().getAsBoolean(), now, standing);
    StoredSignals.refusing(new Vital(Reach.SMTP, good.get(Reach.SMTP), smtp.refusing()))
        .ifPresent(at -> standing.put(Trouble.SMTP, at));
    good.keySet().retainAll(known());
    Set<Trouble> untried = EnumSet.noneOf(Trouble.class);
    if (lastTimeRefusing && smtp.good() == null && smtp.refusing() == null) {
      untried.add(Trouble.SMTP);
    }
    Signals signals = new Signals(now, started, now, flows, good, standing, untried);
    return new Report(signals, Diagnosis.of(signals), backlog);
  }

  private Set<String> known() {
    Set<String> known = new java.util.HashSet<>(Set.of(Reach.SMTP, Vitals.SWEEP));
    flows.forEach(flow -> known.add(flow.name()));
    return known;
  }

  /** A mail that waits for its next try, hours later, would tell too late that all is well. */
  private void tryMailServer(Instant now) {
    Vital smtp = facts.reach().vital();
    boolean open = smtp.refusing() != null || (lastTimeRefusing && smtp.good() == null);
    if (!open || now.isBefore(tried.plus(TRIES))) {
      return;
    }
    tried = now;
    try {
      facts.tryOut().once();
      facts.reach().letsIn();
    } catch (OutOfService e) {
      facts.reach().refuses();
    }
  }

  /** What waits, once what is known is noted, and what copies noted is known; empty without one. */
  private Optional<Backlog> stored(Instant now, Map<String, Instant> good, Vital smtp) {
    try {
      Map<String, Vital> fresh = now.isBefore(beat.plus(BEATS)) ? Map.of() : fresh(now, good, smtp);
      Backlog backlog =
          house.store.ledger.inTransaction(
              () -> {
                List<Vital> before = house.health.vitals.all();
                house.health.vitals.note(fresh.values());
                before.forEach(vital -> heard(vital, good));
                return house.health.backlog.at(now);
              });
      if (!fresh.isEmpty()) {
        beat = now;
        noted.putAll(fresh);
      }
      return Optional.of(backlog);
    } catch (RuntimeException e) {
      if (!since.containsKey(Trouble.STORE)) {
        LOG.warn("The store does not answer: {}", fr.comop.desk.Causes.told(e));
      }
      return Optional.empty();
    }
  }

  private void heard(Vital vital, Map<String, Instant> good) {
    if (vital.name().equals(Reach.SMTP) && noted.isEmpty()) {
      lastTimeRefusing = StoredSignals.refusing(vital).isPresent();
    }
    Instant at = vital.good();
    if (at != null) {
      later(good, vital.name(), at);
    }
  }

  private Map<String, Vital> fresh(Instant now, Map<String, Instant> good, Vital smtp) {
    Map<String, Vital> fresh = new LinkedHashMap<>();
    good.forEach((name, at) -> fresh.put(name, new Vital(name, at, null)));
    if (smtp.good() != null || smtp.refusing() != null) {
      fresh.put(Reach.SMTP, smtp);
    }
    fresh.put(Vitals.STARTED, new Vital(Vitals.STARTED, started, null));
    fresh.values().removeIf(one -> one.equals(noted.get(one.name())));
    fresh.put(Vitals.BEAT, new Vital(Vitals.BEAT, now, null));
    return fresh;
  }

  private void stands(Trouble trouble, boolean now, Instant at, Map<Trouble, Instant> standing) {
    if (now) {
      standing.put(trouble, since.computeIfAbsent(trouble, any -> at));
    } else {
      since.remove(trouble);
    }
  }

  private static void later(Map<String, Instant> good, String name, Instant at) {
    good.merge(name, at, (one, other) -> one.isAfter(other) ? one : other);
  }
}
