package fr.comop.intake.arrival;

/**
 * The machine cannot work now: nothing is taken in and nothing read until it can. What waits stays
 * where it is.
 */
public final class Standstill extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Standstill(String message) {
    super(message);
  }
}
