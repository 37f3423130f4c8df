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
  /**
   * How it is remembered once it left: by its day, so that no beneficiary gets two reminders of one
   * day, whichever deliverables they speak of.
   */
  public Sent sent(LocalDate left) {
    return new Sent(day, due, left);
  }

  /** Days between it and its due day; for the opening more than for any other. */
  int distance() {
    return step.when().match(on -> Integer.MAX_VALUE, from -> Math.abs(from.days()));
  }

  boolean opens() {
    return step.when() instanceof Step.OnDay;
  }
}
