package fr.comop.campaign;

import fr.comop.campaign.holidays.FrenchWorkingDays;
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
import java.util.LinkedHashMap;
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
          List.of("2020-12-15", "2020-12-21", "2020-12-23"),
          LocalDate.parse("2021-01-15"),
          List.of("2021-01-08", "2021-01-14", "2021-01-18"));

  private static final LocalDate OPENING = LocalDate.parse("2020-10-01");
  private static final int LAPSE = 15;
  private static final int HOUR = 8;
  private static final int APART = 5;

  private final Sweep sweep = new Sweep(Year2020.CALENDAR);
  private final List<Extension> extensions = new ArrayList<>();
  private final Set<String> complete = new HashSet<>();
  private final Duration[] skew = {Duration.ZERO, Duration.ZERO};
  private final List<Optional<Sent>> pending =
      new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
  private final Map<LocalDate, Sent> mails = new LinkedHashMap<>();
  private boolean blocked;
  private Instant now = Year2020.paris("2020-09-25T12:00");

  /** Mails that left, in the order in which they left. */
  List<Sent> mails() {
    return List.copyOf(mails.values());
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
    Instant clock = now.plus(skew[node]);
    Standing standing =
        new Standing(
            ALTEC,
            YEAR,
            owed(),
            Set.of(),
            false,
            Set.copyOf(mails.values()),
            blocked ? List.of("en quarantaine") : List.of(),
            Set.of());
    Optional<Departure> leaves =
        sweep
            .decide(standing, clock)
            .filter(decision -> decision instanceof Decision.Send)
            .map(Decision::departure);
    if (leaves.isPresent() && (complete.size() == 2 || blocked)) {
      throw new AssertionError("a reminder to who owes nothing, or is blocked: " + leaves.get());
    }
    leaves
        .filter(one -> !isByDay(clock) && !one.due().equals(day(clock)))
        .ifPresent(
            one -> {
              throw new AssertionError("by night, or on a day of rest, at " + clock + ": " + one);
            });
    pending.set(node, leaves.map(one -> one.sent(day(clock))));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Deliverable.ZONE);
  }

  private static boolean isByDay(Instant at) {
    int hour = at.atZone(Deliverable.ZONE).getHour();
    return new FrenchWorkingDays().isWorking(day(at)) && hour >= HOUR && hour < HOUR + 12;
  }

  /** It writes what it decided; the unique key refuses what another has written. */
  void commit(int node) {
    pending.get(node).ifPresent(one -> mails.putIfAbsent(one.day(), one));
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

  /**
   * The last day by hand after which nobody was written to, though it was day since: a mail of the
   * five days before it spoke of all that is owed too, and the next one may be near.
   */
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
    LocalDate today = day(now);
    LocalDate next = dueByDay.higherKey(today);
    if (!isByDay(now) || (next != null && next.isBefore(today.plusDays(APART)))) {
      return Optional.empty();
    }
    return Optional.ofNullable(dueByDay.floorEntry(today))
        .filter(entry -> !now.isBefore(hour(entry.getKey())))
        .filter(entry -> today.isBefore(entry.getValue().plusDays(LAPSE)))
        .map(Map.Entry::getKey)
        .filter(
            day ->
                mails.values().stream()
                    .noneMatch(
                        sent ->
                            !sent.day().isBefore(day)
                                || sent.left().isAfter(day.minusDays(APART))));
  }

  private static Instant hour(LocalDate day) {
    return day.atTime(HOUR, 0).atZone(Deliverable.ZONE).toInstant();
  }
}
