package fr.comop.intake.assessment;

/**
 * An action that a complete programme plans.
 *
 * @param code such as "P2021-001", kept by later versions
 * @param from first year in which it takes place
 * @param to last year in which it does
 */
public record PlannedAction(String code, String title, int from, int to) {
  /** Whether it takes place in a year. */
  public boolean meets(int year) {
    return from <= year && year <= to;
  }
}
