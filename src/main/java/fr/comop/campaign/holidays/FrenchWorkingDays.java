package fr.comop.campaign.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.comop.campaign.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Monday to Friday, but for the public holidays of metropolitan France. Thread-safe. */
public final class FrenchWorkingDays implements WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Read when the first day is asked for, not at the start. */
  private static final class France {
    static final HolidayManager HOLIDAYS =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
  }

  // a simulation asks for the same few hundred days over and over
  private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

  @Override
  public boolean isWorking(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek())
        && !holidays.computeIfAbsent(day.getYear(), FrenchWorkingDays::holidays).contains(day);
  }

  private static Set<LocalDate> holidays(int year) {
    return France.HOLIDAYS.getHolidays(Year.of(year)).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
