package fr.comop.intake.answer;

import fr.comop.correspondence.Letterhead;
import java.util.List;

/**
 * What the text that asks staff to ring may say.
 *
 * @param title of the document: "bilan annuel 2020"
 * @param sendings how often it came incomplete
 * @param contact name of the person to ring
 * @param phone "" when unknown
 * @param versions oldest first
 * @param errors of the latest version, those found most often first
 */
public record CallView(
    String structure,
    String title,
    int sendings,
    String contact,
    String phone,
    String email,
    List<SendingView> versions,
    List<RecurrentView> errors,
    Letterhead service) {

  /** A version that came. */
  public record SendingView(String reference, String received, int errors) {}

  /**
   * An error of the latest version.
   *
   * @param where "" when the whole workbook is meant
   * @param times in how many versions it was found
   */
  public record RecurrentView(String where, String question, int times, String expected) {}
}
