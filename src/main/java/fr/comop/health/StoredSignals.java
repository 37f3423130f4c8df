package fr.comop.health;

import fr.comop.archive.Room;
import fr.comop.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a process beside the service knows of it: what it noted, and the same disks. */
public final class StoredSignals {
  private final Ledger ledger;
  private final Vitals vitals;
  private final Room room;
  private final Clock clock;

  public StoredSignals(Ledger ledger, Vitals vitals, Room room, Clock clock) {
    this.ledger = ledger;
    this.vitals = vitals;
    this.room = room;
    this.clock = clock;
  }

  /**
   * What is known now; empty where no service ever ran on this store.
   *
   * @param flows those that it runs
   */
  public Optional<Signals> now(List<Signals.Flow> flows) {
    Map<String, Instant> good = new HashMap<>();
    Map<Trouble, Instant> standing = new EnumMap<>(Trouble.class);
    for (Vitals.Vital one : ledger.inTransaction(vitals::all)) {
      Instant at = one.good();
      if (at != null) {
        good.put(one.name(), at);
      }
      if (one.name().equals(Reach.SMTP)) {
        refusing(one).ifPresent(since -> standing.put(Trouble.SMTP, since));
      }
    }
    Instant now = clock.instant();
    if (room.shortage().isPresent()) {
      standing.put(Trouble.MACHINE, now);
    }
    Instant beat = good.get(Vitals.BEAT);
    return beat == null
        ? Optional.empty()
        : Optional.of(
            new Signals(
                now,
                good.getOrDefault(Vitals.STARTED, beat),
                beat,
                flows,
                good,
                standing,
                Set.of()));
  }

  /** Since when something refuses that has not been good since. */
  public static Optional<Instant> refusing(Vitals.Vital vital) {
    @Nullable Instant since = vital.refusing();
    Instant good = vital.good();
    return since == null || (good != null && good.isAfter(since))
        ? Optional.empty()
        : Optional.of(since);
  }
}
