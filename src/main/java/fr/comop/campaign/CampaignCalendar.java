package fr.comop.campaign;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** When the mails of the campaign leave. Immutable and thread-safe. */
public final class CampaignCalendar {
  /** Days that lie between two mails that speak of different due days. */
  static final int APART = 5;

  private static final Comparator<Departure> MOST_URGENT =
      Comparator.comparingInt(Departure::distance).thenComparing(Departure::day);

  /**
   * By day; of several on one the most urgent is the last, for it is the one that goes, at its own
   * hour: campaigns may differ in that.
   */
  private static final Comparator<Departure> IN_TIME =
      Comparator.comparing(Departure::day)
          .thenComparing(Departure::due, Comparator.reverseOrder())
          .thenComparing(Departure::at, Comparator.reverseOrder());

  private final Campaigns campaigns;
  private final OfficeDays officeDays;

  public CampaignCalendar(Campaigns campaigns, WorkingDays workingDays) {
    this.campaigns = campaigns;
    this.officeDays = new OfficeDays(workingDays);
  }

  /**
   * The mails that one deliverable calls for, by rising date. A step before the due day, or on it,
   * that meets a day of rest leaves on the working day before, one after it on the working day
   * after; so does one between Christmas Eve and New Year's Day, unless the document is due then.
   * Of two on one day the later step leaves. Nothing leaves before the opening, which waits for a
   * beneficiary that joins later; an extension calls for fewer steps, of which none lies before it
   * was granted.
   */
  public List<Departure> departures(Deliverable deliverable) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    LocalDate opening = LocalDate.MIN;
    for (Step step : campaigns.of(deliverable.convention()).steps()) {
      Departure departure = departure(step, deliverable);
      opening = departure.opens() ? departure.day() : opening;
      if (departure.opens()
          || (!departure.day().isBefore(opening) && isCalledFor(departure, deliverable))) {
        byDay.put(departure.day(), departure);
      }
    }
    return List.copyOf(byDay.values());
  }

  /**
   * All mails for deliverables of one beneficiary and year: one a day at the most, and between two
   * that are about different due days at least {@value #APART} days. Of two that lie closer the one
   * nearer to its due day leaves, and speaks of both; but what opens a campaign is not left out for
   * a mail that lies before it.
   */
  public List<Departure> departures(Collection<Deliverable> deliverables) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    deliverables.stream()
        .flatMap(one -> departures(one).stream())
        .sorted(IN_TIME)
        .forEach(departure -> byDay.put(departure.day(), departure));
    List<Departure> apart = new ArrayList<>();
    byDay.values().stream()
        .sorted(MOST_URGENT)
        .filter(one -> apart.stream().noneMatch(other -> isOneWith(other, one)))
        .forEach(apart::add);
    apart.sort(Comparator.comparing(Departure::day));
    return List.copyOf(apart);
  }

  /** Whether one mail says in good time what a less urgent one would. */
  private static boolean isOneWith(Departure urgent, Departure other) {
    long later = ChronoUnit.DAYS.between(other.day(), urgent.day());
    return !urgent.due().equals(other.due())
        && Math.abs(later) < APART
        && (later > 0 || !other.opens());
  }

  /**
   * The one that is due at an instant: the latest whose hour has come. Those before it are
   * overtaken, and on the day of a step only this one leaves; long after its due day none does. One
   * that is late is left out when the next is near, and leaves in office hours only, but on the due
   * day itself.
   *
   * @param deliverables of one beneficiary and year, what is still owed
   */
  public Optional<Departure> dueAt(Instant now, Collection<Deliverable> deliverables) {
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    List<Departure> all = departures(deliverables);
    return all.stream()
        .takeWhile(departure -> !departure.day().isAfter(today))
        .reduce((earlier, later) -> later)
        .filter(departure -> !departure.at().isAfter(now))
        .filter(departure -> departure.day().equals(today) || !isNextNear(all, today))
        .filter(departure -> departure.due().equals(today) || isOffice(departure, now))
        .filter(departure -> !campaigns.of(departure.convention()).isLapsed(departure.due(), now));
  }

  private static boolean isNextNear(List<Departure> all, LocalDate today) {
    return all.stream()
        .map(Departure::day)
        .anyMatch(day -> day.isAfter(today) && day.isBefore(today.plusDays(APART)));
  }

  private boolean isOffice(Departure departure, Instant now) {
    return officeDays.isOpen(
        now.atZone(Deliverable.ZONE), campaigns.of(departure.convention()).hour());
  }

  /** The hours of the day at which mails leave, Europe/Paris. */
  public Stream<LocalTime> hours() {
    return campaigns.all().stream().map(Campaign::hour).distinct();
  }

  /**
   * Whether a document is asked for at an instant: its campaign has been opened by then, and has
   * not lapsed.
   */
  public boolean asksFor(Deliverable deliverable, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Deliverable.ZONE);
    return !campaigns.isLapsed(deliverable, at)
        && opening(deliverable).filter(one -> one.isAfter(day)).isEmpty();
  }

  /**
   * The day on which its campaign is opened for who owes a document; empty when no mail is ever
   * called for.
   */
  public Optional<LocalDate> opening(Deliverable deliverable) {
    return departures(deliverable).stream().findFirst().map(Departure::day);
  }

  private Departure departure(Step step, Deliverable deliverable) {
    return step.when()
        .match(
            on -> opening(step, on, deliverable),
            from -> {
              LocalDate day = deliverable.due().plusDays(from.days());
              return leaving(
                  step,
                  deliverable,
                  deliverable.due(),
                  from.days() > 0
                      ? officeDays.orAfter(day, deliverable.due())
                      : officeDays.orBefore(day, deliverable.due()));
            });
  }

  private Departure opening(Step step, Step.OnDay on, Deliverable deliverable) {
    LocalDate opening = on.day().atYear(deliverable.year());
    LocalDate joined = deliverable.party().term().joined();
    return leaving(
        step,
        deliverable,
        deliverable.agreed(),
        joined != null && joined.isAfter(opening)
            ? officeDays.orAfter(joined, deliverable.agreed())
            : officeDays.orBefore(opening, deliverable.agreed()));
  }

  private Departure leaving(Step step, Deliverable deliverable, LocalDate due, LocalDate day) {
    String convention = deliverable.convention();
    Instant at = day.atTime(campaigns.of(convention).hour()).atZone(Deliverable.ZONE).toInstant();
    return new Departure(step, convention, due, day, at);
  }

  private boolean isCalledFor(Departure departure, Deliverable deliverable) {
    return deliverable.extension() == null
        || (campaigns.of(departure.convention()).extended().contains(departure.step().id())
            && departure.at().isAfter(deliverable.extension().granted()));
  }
}
