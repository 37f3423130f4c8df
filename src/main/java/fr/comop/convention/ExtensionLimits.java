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
      Conventions conventions, Deliverable deliverable, LocalDate until) {
    if (!until.isAfter(deliverable.agreed())) {
      return Optional.of(
          "Un délai mène au-delà de l’échéance de la convention, le "
              + French.longDay(deliverable.agreed())
              + ".");
    }
    int end =
        conventions
            .about(deliverable.beneficiary().id(), deliverable.form(), deliverable.year())
            .lastYear();
    LocalDate last = LocalDate.of(end + 1, Month.DECEMBER, 31);
    return until.isAfter(last)
        ? Optional.of(
            "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au "
                + French.longDay(last)
                + ".")
        : Optional.empty();
  }
}
