package fr.comop.campaign;

import java.time.LocalDate;

/** Says which days people work on: neither weekends nor French public holidays. */
@FunctionalInterface
public interface WorkingDays {
  /** Whether it is one. */
  boolean isWorking(LocalDate day);

  /** That day, or the last working day before it. */
  default LocalDate orBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** That day, or the first working day after it. */
  default LocalDate orAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.plusDays(1);
    }
    return found;
  }
}
