package fr.comop.reminder;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.WorkingDays;
import fr.comop.convention.Deliverable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says on which days staff get a digest: Mondays while the campaign runs, each working day of the
 * last week before a due day and until reminders lapse.
 */
public final class DigestDays {
  private static final int LAST_WEEK = 7;
  private static final int LONGEST_GAP = 14;

  private final Campaign campaign;
  private final WorkingDays workingDays;

  public DigestDays(Campaign campaign, WorkingDays workingDays) {
    this.campaign = campaign;
    this.workingDays = workingDays;
  }

  /**
   * The last day of a digest whose hour has come, within two weeks; after an outage the one that
   * was missed. Early on a day that has one of its own none is made up for: it will say it all.
   *
   * @param opening first day of the campaign
   * @param first the first due day
   * @param last the last due day
   */
  Optional<LocalDate> latest(Instant now, LocalDate opening, LocalDate first, LocalDate last) {
    ZonedDateTime local = now.atZone(Deliverable.ZONE);
    LocalDate end = last.plusDays(campaign.lapse());
    return Stream.iterate(local.toLocalDate(), day -> day.minusDays(1))
        .limit(LONGEST_GAP)
        .filter(day -> !day.isBefore(opening) && !day.isAfter(end))
        .filter(day -> day.isBefore(first.minusDays(LAST_WEEK)) ? isWeekly(day) : isDaily(day))
        .findFirst()
        .filter(day -> !local.isBefore(day.atTime(campaign.hour()).atZone(Deliverable.ZONE)));
  }

  private boolean isDaily(LocalDate day) {
    return workingDays.isWorking(day);
  }

  private boolean isWeekly(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return workingDays.orAfter(monday).equals(day);
  }
}
