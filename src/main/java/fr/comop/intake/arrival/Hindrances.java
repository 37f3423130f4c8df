package fr.comop.intake.arrival;

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
  private final Map<String, Met> failed = new LinkedHashMap<>();
  private final Map<String, Met> failedBefore = new HashMap<>();
  private final Map<String, Met> noticed = new LinkedHashMap<>();
  private final Map<String, Wait> waits = new HashMap<>();
  private @Nullable Map<String, Hindrance> told;
  private boolean failing;

  private record Met(String what, String detail, @Nullable String unread) {}

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
  public Hindrances(String way, HindranceList list, Clock clock, Duration first, Duration most) {
    this.way = way;
    this.list = list;
    this.clock = clock;
    this.first = first;
    this.most = most;
  }

  /** Begins a round. */
  public synchronized void begin() {
    waits.keySet().retainAll(failed.keySet());
    failedBefore.clear();
    failedBefore.putAll(failed);
    failed.clear();
    noticed.clear();
  }

  /** Whether a place may be tried in this round; where it may not, its failure still stands. */
  public synchronized boolean due(String place) {
    Wait wait = waits.get(place);
    Met failure = failed.getOrDefault(place, failedBefore.get(place));
    if (wait == null || failure == null || wait.over(clock.instant())) {
      return true;
    }
    failed.put(place, failure);
    return false;
  }

  /**
   * Says that trying this place failed.
   *
   * @param what is wrong, in French, for staff; as long as it is the same it is told once
   * @param detail for the log, in English
   */
  public void failed(String place, String what, String detail) {
    failed(place, new Met(what, detail, null));
  }

  /**
   * The same of something that may hold what nobody could read: whom it concerns must not be told
   * that nothing came.
   *
   * @param folder of a structure
   */
  public void unread(String folder, String place, String what, String detail) {
    failed(place, new Met(what, detail, folder));
  }

  private synchronized void failed(String place, Met one) {
    Wait last = waits.get(place);
    Duration length = last == null ? first : last.length().multipliedBy(2);
    Duration bounded = length.compareTo(most) > 0 ? most : length;
    waits.put(place, new Wait(bounded, clock.instant().plus(bounded)));
    failed.put(place, one);
  }

  /** Says of something that staff should know, and that is no failure; a failure says more. */
  public synchronized void noticed(String place, String what, String detail) {
    noticed.put(place, new Met(what, detail, null));
  }

  /** Whether something failed in the last round that ended. */
  public synchronized boolean failing() {
    return failing;
  }

  /** Ends a round: tells what is new and what is over. */
  public synchronized void end() {
    Map<String, Hindrance> before = told == null ? remembered() : told;
    Map<String, Met> met = new LinkedHashMap<>(noticed);
    met.putAll(failed);
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
    failing = !failed.isEmpty();
  }

  private Hindrance hindrance(String place, Met one, Map<String, Hindrance> before) {
    String key = cut(place, LONGEST_PLACE);
    String what = cut(one.what(), LONGEST_TEXT);
    Hindrance known = before.get(key);
    if (known == null) {
      return new Hindrance(way, key, what, clock.instant(), one.unread());
    }
    boolean same = withoutNumbers(known.what()).equals(withoutNumbers(what));
    return same ? known : new Hindrance(way, key, what, known.since(), one.unread());
  }

  /** Servers tell with a refusal how many seconds it took them, or their number of the command. */
  private static String withoutNumbers(String what) {
    return what.replaceAll("[0-9]+", "");
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
