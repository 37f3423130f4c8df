package fr.comop.campaign.holidays;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.comop.campaign.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Monday to Friday, but for the public holidays of metropolitan France. Thread-safe. */
public final class FrenchWorkingDays implements WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Read when the first day is asked for, not at the start. */
  private static final class France {
    static final HolidayManager HOLIDAYS =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
  }

  @Override
  public boolean isWorking(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !France.HOLIDAYS.isHoliday(day);
  }
}
