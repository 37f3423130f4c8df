package fr.comop.form;

import java.time.LocalDate;
import java.time.YearMonth;

/** The day that a column of dates understands where only a month is given. */
public enum OfMonth {
  /** As the beginning of something. */
  FIRST,
  /** As its end. */
  LAST;

  /** That day of a month. */
  public LocalDate day(YearMonth month) {
    return this == FIRST ? month.atDay(1) : month.atEndOfMonth();
  }
}
