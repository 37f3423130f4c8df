package fr.comop.intake.assessment;

import fr.comop.desk.Numbering;
import fr.comop.form.Finding;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A check that staff waived for one deliverable.
 *
 * @param id given by the store, rising; 0 before
 * @param year the deadline's year N
 * @param question id; null when the check is waived wherever it speaks
 * @param reason for staff, in French
 * @param until last day of receipt that it holds for, Europe/Paris
 * @param who gave it
 * @param ended when staff ended it; null while it holds
 */
public record Waiver(
    long id,
    String beneficiary,
    String form,
    int year,
    String check,
    @Nullable String question,
    String reason,
    LocalDate until,
    String who,
    Instant given,
    @Nullable Instant ended) {
  /** "D-0007". */
  public static final Numbering NUMBERING = new Numbering("D", 4);

  /** Whether it covers a finding of its deliverable. */
  public boolean covers(Finding finding) {
    return finding.check().equals(check)
        && (question == null || question.equals(finding.question()));
  }

  /** What is waived in a few words: "« required » (question B12)". */
  public String what() {
    return question == null ? "« " + check + " »" : "« " + check + " » (question " + question + ")";
  }

  /** How people call it: "D-0007". */
  public String reference() {
    return NUMBERING.reference(id);
  }
}
