package fr.comop.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A step with its date.
 *
 * @param due the due day that it speaks of
 * @param day on which it leaves, Europe/Paris
 * @param at the instant of it
 */
public record Departure(Step step, LocalDate due, LocalDate day, Instant at) {
  /** What tells it from every other mail of one beneficiary and year. */
  public Key key() {
    return new Key(due, step.id());
  }

  /**
   * Under which it is remembered as sent.
   *
   * @param due the due day: an extension begins the steps anew
   */
  public record Key(LocalDate due, String step) {}
}
