package fr.comop.campaign;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When the mails of the campaign leave. Immutable and thread-safe. */
public final class CampaignCalendar {
  /**
   * By day; of several on one the most urgent is the last, for it is the one that goes, at its own
   * hour: campaigns may differ in that.
   */
  private static final Comparator<Departure> IN_TIME =
      Comparator.comparing(Departure::day)
          .thenComparing(Departure::due, Comparator.reverseOrder())
          .thenComparing(Departure::at, Comparator.reverseOrder());

  private final Campaigns campaigns;
  private final WorkingDays workingDays;

  public CampaignCalendar(Campaigns campaigns, WorkingDays workingDays) {
    this.campaigns = campaigns;
    this.workingDays = workingDays;
  }

  /**
   * The mails that one deliverable calls for, by rising date. A step before the due day, or on it,
   * that meets a day of rest leaves on the working day before, one after it on the working day
   * after; of two on one day the later step leaves. Nothing leaves before the opening, which waits
   * for a beneficiary that joins later; and what an extension calls for never lies before it was
   * granted.
   */
  public List<Departure> departures(Deliverable deliverable) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    LocalDate opening = LocalDate.MIN;
    for (Step step : campaigns.of(deliverable.convention()).steps()) {
      boolean opens = step.when() instanceof Step.OnDay;
      Departure departure = departure(step, deliverable);
      opening = opens ? departure.day() : opening;
      if (opens || (!departure.day().isBefore(opening) && isAfterGrant(departure, deliverable))) {
        byDay.put(departure.day(), departure);
      }
    }
    return List.copyOf(byDay.values());
  }

  /** All mails for deliverables of one beneficiary and year: one a day at the most. */
  public List<Departure> departures(Collection<Deliverable> deliverables) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    deliverables.stream()
        .flatMap(one -> departures(one).stream())
        .sorted(IN_TIME)
        .forEach(departure -> byDay.put(departure.day(), departure));
    return List.copyOf(byDay.values());
  }

  /**
   * The one that is due at an instant: the latest whose hour has come. Those before it are
   * overtaken, and on the day of a step only this one leaves; long after its due day none does.
   *
   * @param deliverables of one beneficiary and year, what is still owed
   */
  public Optional<Departure> dueAt(Instant now, Collection<Deliverable> deliverables) {
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    return departures(deliverables).stream()
        .takeWhile(departure -> !departure.day().isAfter(today))
        .reduce((earlier, later) -> later)
        .filter(departure -> !departure.at().isAfter(now))
        .filter(departure -> !campaigns.of(departure.convention()).isLapsed(departure.due(), now));
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
                  from.days() > 0 ? workingDays.orAfter(day) : workingDays.orBefore(day));
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
            ? workingDays.orAfter(joined)
            : workingDays.orBefore(opening));
  }

  private Departure leaving(Step step, Deliverable deliverable, LocalDate due, LocalDate day) {
    String convention = deliverable.convention();
    Instant at = day.atTime(campaigns.of(convention).hour()).atZone(Deliverable.ZONE).toInstant();
    return new Departure(step, convention, due, day, at);
  }

  private static boolean isAfterGrant(Departure departure, Deliverable deliverable) {
    return deliverable.extension() == null
        || departure.at().isAfter(deliverable.extension().granted());
  }
}
