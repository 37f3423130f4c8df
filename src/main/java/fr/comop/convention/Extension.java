package fr.comop.convention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Another due day for one document, agreed upon by the Region in writing (art. 10).
 *
 * @param beneficiary its id
 * @param form id of the form
 * @param year the deadline's year of the document
 * @param due last day on which it is in time now
 * @param agreement reference of the written agreement: "courrier du 8 décembre 2020"
 * @param granted when it was entered; reminders planned before that instant are void
 */
public record Extension(
    String beneficiary, String form, int year, LocalDate due, String agreement, Instant granted) {

  boolean moves(Deliverable deliverable) {
    return beneficiary.equals(deliverable.beneficiary().id())
        && form.equals(deliverable.form())
        && year == deliverable.year();
  }
}
