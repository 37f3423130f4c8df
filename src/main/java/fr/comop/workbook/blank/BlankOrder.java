package fr.comop.workbook.blank;

import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.Years;
import fr.comop.french.French;
import java.util.List;
import java.util.Map;

/**
 * Which blank workbook is wanted.
 *
 * @param planned actions of the complete programme of year N, to be filled in beforehand
 * @param lastYear answers of the complete document of year N-1, by question id, to be brought along
 * @param back by when, and to whom, it is to come back
 */
public record BlankOrder(
    Form form,
    Years years,
    Beneficiary beneficiary,
    List<PlannedAction> planned,
    Map<String, Earlier> lastYear,
    Return back) {

  /** One that brings nothing along. */
  public static BlankOrder bare(Form form, Years years, Beneficiary beneficiary, Return back) {
    return new BlankOrder(form, years, beneficiary, List.of(), Map.of(), back);
  }

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

  /**
   * An answer that was given before.
   *
   * @param confidential whether it was marked so (convention, art. 6), and is again
   */
  public record Earlier(String text, boolean confidential) {}
}
