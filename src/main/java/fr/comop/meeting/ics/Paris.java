package fr.comop.meeting.ics;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import fr.comop.convention.Deliverable;
import java.util.Calendar;
import java.util.TimeZone;

/**
 * The time of France as calendar files carry it: summer from the last Sunday of March to the last
 * of October (directive 2000/84/CE). The library would fetch it from the web.
 */
final class Paris {
  private static final int YEAR = 1970;
  private static final int WINTER = 1;
  private static final int SUMMER = 2;

  private Paris() {}

  static TimezoneAssignment time() {
    VTimezone zone = new VTimezone(Deliverable.ZONE.getId());
    DaylightSavingsTime summer = new DaylightSavingsTime();
    begins(summer, "CEST", new int[] {Calendar.MARCH + 1, 29, 2}, WINTER, SUMMER);
    zone.addDaylightSavingsTime(summer);
    StandardTime winter = new StandardTime();
    begins(winter, "CET", new int[] {Calendar.OCTOBER + 1, 25, 3}, SUMMER, WINTER);
    zone.addStandardTime(winter);
    return new TimezoneAssignment(TimeZone.getTimeZone(Deliverable.ZONE), zone);
  }

  /**
   * Says when a part of the year begins, each year on the last Sunday of a month.
   *
   * @param first month, day and hour of the first time
   */
  private static void begins(Observance part, String name, int[] first, int from, int to) {
    part.setDateStart(new DateTimeComponents(YEAR, first[0], first[1], first[2], 0, 0, false));
    part.setTimezoneOffsetFrom(new UtcOffset(true, from, 0));
    part.setTimezoneOffsetTo(new UtcOffset(true, to, 0));
    part.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY)
            .byMonth(first[0])
            .byDay(-1, DayOfWeek.SUNDAY)
            .build());
    part.addTimezoneName(name);
  }
}
