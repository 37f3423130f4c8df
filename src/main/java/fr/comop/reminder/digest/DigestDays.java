package fr.comop.reminder.digest;

import fr.comop.campaign.Campaigns;
import fr.comop.campaign.WorkingDays;
import fr.comop.convention.Deliverable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says on which days staff get a digest: each week's first working day while the campaign runs,
 * each working day of the last week before a due day and until reminders lapse.
 */
public final class DigestDays {
  private static final int LAST_WEEK = 7;
  private static final int LONGEST_GAP = 14;

  private final Campaigns campaigns;
  private final WorkingDays workingDays;

  public DigestDays(Campaigns campaigns, WorkingDays workingDays) {
    this.campaigns = campaigns;
    this.workingDays = workingDays;
  }

  /**
   * The last day of a digest whose hour has come, within two weeks; after an outage the one that
   * was missed. Early on a day that has one of its own none is made up for: it will say it all.
   *
   * @param opening first day of the campaign
   * @param deliverables what is owed in it
   */
  Optional<LocalDate> latest(Instant now, LocalDate opening, List<Deliverable> deliverables) {
    ZonedDateTime local = now.atZone(Deliverable.ZONE);
    return Stream.iterate(local.toLocalDate(), day -> day.minusDays(1))
        .limit(LONGEST_GAP)
        .filter(day -> !day.isBefore(opening))
        .filter(day -> deliverables.stream().anyMatch(one -> !day.isAfter(end(one))))
        .filter(
            day ->
                deliverables.stream().anyMatch(one -> isNear(day, one))
                    ? isDaily(day)
                    : isWeekly(day))
        .findFirst()
        .filter(
            day -> !local.isBefore(day.atTime(campaigns.common().hour()).atZone(Deliverable.ZONE)));
  }

  /**
   * Whether a digest leaves that day though nothing is new: each Monday, and on the last day of a
   * document and the day after it.
   */
  boolean isTold(LocalDate day, List<Deliverable> deliverables) {
    return isWeekly(day) || isTurning(day, deliverables);
  }

  /** Whether all is told that day, new or not: documents are due, or were the day before. */
  boolean isTurning(LocalDate day, List<Deliverable> deliverables) {
    return deliverables.stream()
        .map(Deliverable::due)
        .anyMatch(
            due ->
                workingDays.orBefore(due).equals(day)
                    || workingDays.orAfter(due.plusDays(1)).equals(day));
  }

  private boolean isNear(LocalDate day, Deliverable one) {
    return !day.isBefore(one.due().minusDays(LAST_WEEK)) && !day.isAfter(end(one));
  }

  private LocalDate end(Deliverable one) {
    return one.due().plusDays(campaigns.of(one.convention()).lapse());
  }

  private boolean isDaily(LocalDate day) {
    return workingDays.isWorking(day);
  }

  private boolean isWeekly(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return workingDays.orAfter(monday).equals(day);
  }
}
