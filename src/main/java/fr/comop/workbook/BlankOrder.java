package fr.comop.workbook;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.form.typed.French;
import java.util.List;

/**
 * Which blank workbook is wanted.
 *
 * @param planned actions of the complete programme of year N, to be filled in beforehand
 */
public record BlankOrder(
    Form form, Years years, Beneficiary beneficiary, List<PlannedAction> planned) {

  /** A wording of the form as a cell shows it: years replaced, French spaces set. */
  String typeset(String wording) {
    return French.typeset(years.in(wording));
  }

  /**
   * One action that was planned.
   *
   * @param code such as "P2020-001"
   */
  public record PlannedAction(String code, String title) {}
}
