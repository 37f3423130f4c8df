package fr.comop.convention;

import fr.comop.french.French;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** How far a due day can be moved (art. 10). */
public final class ExtensionLimits {
  private ExtensionLimits() {}

  /**
   * Why a document cannot be due on another day, in a French sentence; empty when it can. An
   * extension leads past the day that the convention has, and no farther than the end of the year
   * after the convention's last: anything later is a slip of the pen.
   */
  public static Optional<String> refusal(
      Convention convention, Deliverable deliverable, LocalDate until) {
    if (!until.isAfter(deliverable.agreed())) {
      return Optional.of(
          "Un délai mène au-delà de l’échéance de la convention, le "
              + French.longDay(deliverable.agreed())
              + ".");
    }
    LocalDate last = LocalDate.of(convention.lastYear() + 1, Month.DECEMBER, 31);
    return until.isAfter(last)
        ? Optional.of(
            "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au "
                + French.longDay(last)
                + ".")
        : Optional.empty();
  }
}
