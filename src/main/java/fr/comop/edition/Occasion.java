package fr.comop.edition;

import java.util.Optional;
import java.util.Set;

/** When a summary leaves by itself, once each. */
public enum Occasion {
  /** The deadline is over; the figures are provisional. */
  DEADLINE,
  /** The deadline is over, and the last report is complete. */
  COMPLETE;

  /**
   * The one that has come, once the deadline is over; of two that were missed, the latest alone.
   *
   * @param complete whether every report is
   * @param before those that have left
   */
  public static Optional<Occasion> due(boolean complete, Set<Occasion> before) {
    if (complete) {
      return before.contains(COMPLETE) ? Optional.empty() : Optional.of(COMPLETE);
    }
    return before.isEmpty() ? Optional.of(DEADLINE) : Optional.empty();
  }
}
