package fr.comop.convention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A document that is owed: one form, by one beneficiary, for one year (convention, art. 4.1 and
 * 4.2).
 *
 * @param form id of the form
 * @param title what people call it: "bilan annuel 2020"
 * @param year N, the deadline's year, also for the programme of N+1
 * @param due last day on which it is in time
 */
public record Deliverable(
    Beneficiary beneficiary, String form, String title, int year, LocalDate due) {
  /** Where every time limit runs. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** First instant at which it is late: midnight after the due day, Europe/Paris. */
  public ZonedDateTime lateFrom() {
    return due.plusDays(1).atStartOfDay(ZONE);
  }
}
