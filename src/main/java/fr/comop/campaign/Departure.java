package fr.comop.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step with its date.
 *
 * @param convention id of the one whose campaign calls for it
 * @param due the due day that it speaks of; the opening speaks of that of the convention, whatever
 *     an extension says later
 * @param day on which it leaves, Europe/Paris
 * @param at the instant of it
 */
public record Departure(Step step, String convention, LocalDate due, LocalDate day, Instant at) {
  /** What tells it from every other mail of one beneficiary and year. */
  public Key key() {
    return new Key(day);
  }

  /**
   * Under which it is remembered as sent: by its day, so that no beneficiary gets two reminders of
   * one day, whichever deliverables they speak of.
   *
   * @param day on which it was to leave, Europe/Paris
   */
  public record Key(LocalDate day) {}
}
