package fr.comop.intake.identification;

import fr.comop.convention.Beneficiary;

/** Whose an arrival is. */
public sealed interface Whose {
  /** All signs agree. */
  record Known(Beneficiary beneficiary) implements Whose {}

  /**
   * Signs disagree, or there are none; a person has to look.
   *
   * @param reason a French sentence for staff
   */
  record Unsure(String reason) implements Whose {}
}
