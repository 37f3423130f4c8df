package fr.comop.app;

import fr.comop.form.Form;
import fr.comop.intake.Assessor;
import fr.comop.workbook.UnreadableWorkbook;
import fr.comop.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * What {@code read} made of a file.
 *
 * @param workbook null when it could not be read
 * @param form null when it is none of ours
 * @param assessment null likewise
 * @param why it could not be read; null when it could
 */
record Reading(
    String beneficiary,
    @Nullable Workbook workbook,
    @Nullable Form form,
    Assessor.@Nullable Assessment assessment,
    UnreadableWorkbook.@Nullable Why why) {

  /** The word that programs read. */
  String outcome() {
    return assessment == null
        ? "unreadable"
        : fr.comop.intake.Outcome.of(assessment.findings()).word();
  }

  int exitCode() {
    return switch (outcome()) {
      case "unreadable" -> Exit.UNREADABLE;
      case "incomplete" -> Exit.INCOMPLETE;
      default -> Exit.DONE;
    };
  }
}
