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
  /** By instant; of several at once the most urgent is the last, for it is the one that goes. */
  private static final Comparator<Departure> IN_TIME =
      Comparator.comparing(Departure::at).thenComparing(Departure::due, Comparator.reverseOrder());

  private final Campaign campaign;
  private final WorkingDays workingDays;

  public CampaignCalendar(Campaign campaign, WorkingDays workingDays) {
    this.campaign = campaign;
    this.workingDays = workingDays;
  }

  /**
   * The mails that a due day calls for, by rising date. A step before the due day, or on it, that
   * meets a day of rest leaves on the working day before, one after it on the working day after; of
   * two on one day the later step leaves.
   *
   * @param year the deadline's year, in which the campaign opens
   */
  public List<Departure> departures(int year, LocalDate due) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    for (Step step : campaign.steps()) {
      LocalDate day = day(step, year, due);
      Instant at = day.atTime(campaign.hour()).atZone(Deliverable.ZONE).toInstant();
      byDay.put(day, new Departure(step, due, day, at));
    }
    return List.copyOf(byDay.values());
  }

  /** All mails for deliverables of one beneficiary and year: one a day at the most. */
  public List<Departure> departures(Collection<Deliverable> deliverables) {
    Map<LocalDate, Departure> byDay = new TreeMap<>();
    deliverables.stream()
        .map(one -> Map.entry(one.year(), one.due()))
        .distinct()
        .flatMap(one -> departures(one.getKey(), one.getValue()).stream())
        .sorted(IN_TIME)
        .forEach(departure -> byDay.put(departure.day(), departure));
    return List.copyOf(byDay.values());
  }

  /**
   * The one that is due at an instant: the latest whose hour has come. Those before it are
   * overtaken; long after its due day none is.
   *
   * @param deliverables of one beneficiary and year, what is still owed
   */
  public Optional<Departure> dueAt(Instant now, Collection<Deliverable> deliverables) {
    return departures(deliverables).stream()
        .filter(departure -> !departure.at().isAfter(now))
        .reduce((earlier, later) -> later)
        .filter(departure -> now.isBefore(lapse(departure.due())));
  }

  private Instant lapse(LocalDate due) {
    return due.plusDays(campaign.lapse()).atStartOfDay(Deliverable.ZONE).toInstant();
  }

  private LocalDate day(Step step, int year, LocalDate due) {
    if (step.when() instanceof Step.FromDue from) {
      LocalDate day = due.plusDays(from.days());
      return from.days() > 0 ? workingDays.orAfter(day) : workingDays.orBefore(day);
    }
    return workingDays.orBefore(((Step.OnDay) step.when()).day().atYear(year));
  }
}
