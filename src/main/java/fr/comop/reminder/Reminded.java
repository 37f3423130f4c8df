package fr.comop.reminder;

import fr.comop.campaign.Sent;
import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A mail of the campaign that was decided on, and stands in the outbox since.
 *
 * @param beneficiary its id
 * @param year the deadline's year
 * @param leavesOn the day on which the calendar has it leave, Europe/Paris
 * @param due the due day that it speaks of
 * @param step its id
 * @param round from 1; the next one goes to whom is left when a mail came back
 */
public record Reminded(
    String beneficiary,
    int year,
    LocalDate leavesOn,
    LocalDate due,
    String step,
    int round,
    String messageId,
    Instant decidedAt) {

  Sent sent() {
    return new Sent(leavesOn, due, LocalDate.ofInstant(decidedAt, Deliverable.ZONE));
  }
}
