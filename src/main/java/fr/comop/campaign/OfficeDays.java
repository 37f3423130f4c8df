package fr.comop.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;

/**
 * Says on which days mails may leave: working days, but none between Christmas Eve and New Year's
 * Day, when centres are closed, unless something is due then. Immutable.
 */
final class OfficeDays {
  private static final MonthDay EVE = MonthDay.of(12, 24);
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final int HOURS = 12;

  private final WorkingDays workingDays;

  OfficeDays(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** That day, or the last before it on which a mail about what is due then may leave. */
  LocalDate orBefore(LocalDate day, LocalDate due) {
    LocalDate found = workingDays.orBefore(day);
    while (isQuiet(found) && !isQuiet(due)) {
      found = workingDays.orBefore(found.minusDays(1));
    }
    return found;
  }

  /** That day, or the first after it on which a mail about what was due then may leave. */
  LocalDate orAfter(LocalDate day, LocalDate due) {
    LocalDate found = workingDays.orAfter(day);
    while (isQuiet(found) && !isQuiet(due)) {
      found = workingDays.orAfter(found.plusDays(1));
    }
    return found;
  }

  private static boolean isQuiet(LocalDate day) {
    MonthDay one = MonthDay.from(day);
    return !one.isBefore(EVE) || !one.isAfter(NEW_YEAR);
  }

  /**
   * Whether a mail may still leave that should have left before: by day, on a working day.
   *
   * @param hour at which mails leave
   */
  boolean isOpen(ZonedDateTime now, LocalTime hour) {
    ZonedDateTime opening = now.toLocalDate().atTime(hour).atZone(now.getZone());
    return workingDays.isWorking(now.toLocalDate())
        && !now.isBefore(opening)
        && now.isBefore(opening.plusHours(HOURS));
  }
}
