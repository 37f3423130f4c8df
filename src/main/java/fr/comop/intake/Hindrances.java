package fr.comop.intake;

import fr.comop.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands in one way in, round by round: each is told once in the log, shown to staff as long
 * as it stands, and tried ever more rarely. What a round does not meet again is over. Safe for use
 * by several threads.
 */
public final class Hindrances {
  private static final Logger LOG = LoggerFactory.getLogger(Hindrances.class);
  private static final int LONGEST_PLACE = 1_000;
  private static final int LONGEST_TEXT = 1_900;

  private final String way;
  private final HindranceList list;
  private final Clock clock;
  private final Duration first;
  private final Duration most;
  private final Map<String, Met> met = new LinkedHashMap<>();
  private final Map<String, Met> metBefore = new HashMap<>();
  private final Map<String, Wait> waits = new HashMap<>();
  private @Nullable Map<String, Hindrance> told;
  private boolean failing;

  private record Met(String what, String detail, boolean failure) {}

  private record Wait(Duration length, Instant until) {
    /** A wait that ends later than it ever did is one of a clock that was set back since. */
    boolean over(Instant now) {
      return !now.isBefore(until) || now.plus(length).isBefore(until);
    }
  }

  /**
   * None yet; those of an earlier run are remembered when the first round ends.
   *
   * @param way "mailbox" or "folder"
   * @param first time before what failed is tried again
   * @param most longest such time; each is twice the last
   */
  public Hindrances(
      String way, HindranceList list, Clock clock, Duration first, Duration most) {
    this.way = way;
    this.list = list;
    this.clock = clock;
    this.first = first;
    this.most = most;
  }

  /** Begins a round. */
  public synchronized void begin() {
    waits.keySet().retainAll(met.keySet());
    metBefore.clear();
    metBefore.putAll(met);
    met.clear();
  }

  /** Whether a place may be tried in this round; where it may not, its failure still stands. */
  public synchronized boolean due(String place) {
    Wait wait = waits.get(place);
    Met failure = met.getOrDefault(place, metBefore.get(place));
    if (wait == null || failure == null || wait.over(clock.instant())) {
      return true;
    }
    met.put(place, failure);
    return false;
  }

  /**
   * Says that trying this place failed.
   *
   * @param what is wrong, in French, for staff; as long as it is the same it is told once
   * @param detail for the log, in English
   */
  public synchronized void failed(String place, String what, String detail) {
    Wait last = waits.get(place);
    Duration length = last == null ? first : last.length().multipliedBy(2);
    Duration bounded = length.compareTo(most) > 0 ? most : length;
    waits.put(place, new Wait(bounded, clock.instant().plus(bounded)));
    met.put(place, new Met(what, detail, true));
  }

  /** Says of something that staff should know, and that is no failure. */
  public synchronized void noticed(String place, String what, String detail) {
    met.put(place, new Met(what, detail, false));
  }

  /** Whether something failed in the last round that ended. */
  public synchronized boolean failing() {
    return failing;
  }

  /** Ends a round: tells what is new and what is over. */
  public synchronized void end() {
    Map<String, Hindrance> before = told == null ? remembered() : told;
    Map<String, Hindrance> now = new LinkedHashMap<>();
    met.forEach(
        (place, one) -> {
          Hindrance hindrance = hindrance(place, one, before);
          now.put(hindrance.place(), hindrance);
          if (told == null || !hindrance.equals(before.get(hindrance.place()))) {
            LOG.warn("{}: {}: {}", way, place, one.detail());
          }
        });
    before.keySet().stream()
        .filter(place -> !now.containsKey(place))
        .forEach(place -> LOG.info("{}: {}: over", way, place));
    if (!now.equals(before)) {
      remember(List.copyOf(now.values()));
    }
    told = now;
    failing = met.values().stream().anyMatch(Met::failure);
  }

  private Hindrance hindrance(String place, Met one, Map<String, Hindrance> before) {
    String key = cut(place, LONGEST_PLACE);
    Hindrance known = before.get(key);
    Instant since = known == null ? clock.instant() : known.since();
    return new Hindrance(way, key, cut(one.what(), LONGEST_TEXT), since);
  }

  private Map<String, Hindrance> remembered() {
    return list.all().stream()
        .filter(one -> one.way().equals(way))
        .collect(Collectors.toMap(Hindrance::place, one -> one));
  }

  /** Another copy of the service that meets the same may be faster. */
  private void remember(List<Hindrance> hindrances) {
    try {
      list.replace(way, hindrances);
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      }
      LOG.info("{}: another copy of the service has noted what stands in the way", way);
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
