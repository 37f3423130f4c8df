package fr.comop.campaign;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two copies of the service over one store, and one beneficiary. A copy reads and decides, and
 * later, or never, commits: the row of the reminder, whose key is unique, and its mail together.
 */
final class World {
  static final int NODES = 2;
  private static final int YEAR = 2020;
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();
  private static final Beneficiary ALTEC = CONVENTIONS.beneficiary("altec").orElseThrow();

  /** The days of the campaign, counted by hand, for each due day that these stories know. */
  private static final Map<LocalDate, List<String>> BY_HAND =
      Map.of(
          LocalDate.parse("2020-12-15"),
          List.of(
              "2020-11-13",
              "2020-11-30",
              "2020-12-08",
              "2020-12-11",
              "2020-12-14",
              "2020-12-15",
              "2020-12-16"),
          LocalDate.parse("2020-12-22"),
          List.of(
              "2020-11-20",
              "2020-12-07",
              "2020-12-15",
              "2020-12-18",
              "2020-12-21",
              "2020-12-22",
              "2020-12-23"),
          LocalDate.parse("2021-01-15"),
          List.of(
              "2020-12-16",
              "2020-12-31",
              "2021-01-08",
              "2021-01-12",
              "2021-01-14",
              "2021-01-15",
              "2021-01-18"));

  private static final LocalDate OPENING = LocalDate.parse("2020-10-01");
  private static final int LAPSE = 15;
  private static final int HOUR = 8;

  private final Sweep sweep = new Sweep(Year2020.CALENDAR);
  private final List<Extension> extensions = new ArrayList<>();
  private final Set<String> complete = new HashSet<>();
  private final Duration[] skew = {Duration.ZERO, Duration.ZERO};
  private final List<Optional<Departure>> pending =
      new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
  private final List<LocalDate> mails = new ArrayList<>();
  private final Set<LocalDate> uniqueKeys = new HashSet<>();
  private boolean blocked;
  private Instant now = Year2020.paris("2020-09-25T12:00");

  /** Mails that left, by the day of their step, in the order in which they left. */
  List<LocalDate> mails() {
    return mails;
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  void jump(int node, Duration by) {
    skew[node] = by;
  }

  void send(String form, boolean whole) {
    if (whole) {
      complete.add(form);
    }
  }

  void block(boolean on) {
    blocked = on;
  }

  void extend(String form, LocalDate due) {
    extensions.add(new Extension("altec", form, YEAR, due, "courrier", now));
  }

  private List<Deliverable> owed() {
    return CONVENTIONS.deliverables(ALTEC, YEAR, extensions).stream()
        .filter(one -> !complete.contains(one.form()))
        .toList();
  }

  /** A copy of the service reads the store and decides. */
  void decide(int node) {
    Set<Departure.Key> sent = new HashSet<>();
    uniqueKeys.forEach(day -> sent.add(new Departure.Key(day)));
    Standing standing =
        new Standing(
            ALTEC, YEAR, owed(), sent, blocked ? List.of("en quarantaine") : List.of(), Set.of());
    Optional<Departure> leaves =
        sweep
            .decide(standing, now.plus(skew[node]))
            .filter(decision -> decision instanceof Decision.Send)
            .map(Decision::departure);
    if (leaves.isPresent() && (complete.size() == 2 || blocked)) {
      throw new AssertionError("a reminder to who owes nothing, or is blocked: " + leaves.get());
    }
    pending.set(node, leaves);
  }

  /** It writes what it decided; the unique key refuses what another has written. */
  void commit(int node) {
    pending
        .get(node)
        .map(Departure::key)
        .map(Departure.Key::day)
        .filter(uniqueKeys::add)
        .ifPresent(mails::add);
    pending.set(node, Optional.empty());
  }

  /** It dies before it has written; what it has written stays written. */
  void crash(int node) {
    pending.set(node, Optional.empty());
  }

  /** A whole look at the store by a copy whose clock is right, after which nothing is missing. */
  void look(int node) {
    decide(node);
    commit(node);
    if (skew[node].isZero() && !blocked) {
      missing()
          .ifPresent(
              day -> {
                throw new AssertionError("the reminder of " + day + " is missing at " + now);
              });
    }
  }

  /** The day whose reminder should have left by now, by hand. */
  private Optional<LocalDate> missing() {
    TreeMap<LocalDate, LocalDate> dueByDay = new TreeMap<>();
    for (Deliverable one : owed()) {
      dueByDay.put(OPENING, one.agreed());
      for (String text : BY_HAND.getOrDefault(one.due(), List.of())) {
        LocalDate day = LocalDate.parse(text);
        if (one.extension() == null || hour(day).isAfter(one.extension().granted())) {
          dueByDay.merge(day, one.due(), (left, right) -> left.isBefore(right) ? left : right);
        }
      }
    }
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    return Optional.ofNullable(dueByDay.floorEntry(today))
        .filter(entry -> !now.isBefore(hour(entry.getKey())))
        .filter(entry -> today.isBefore(entry.getValue().plusDays(LAPSE)))
        .map(Map.Entry::getKey)
        .filter(day -> uniqueKeys.stream().noneMatch(sent -> !sent.isBefore(day)));
  }

  private static Instant hour(LocalDate day) {
    return day.atTime(HOUR, 0).atZone(Deliverable.ZONE).toInstant();
  }
}
