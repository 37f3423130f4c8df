package fr.comop.app;

import fr.comop.form.Form;
import fr.comop.intake.Assessor;
import fr.comop.intake.Filed;
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
 * @param stored what the store says of it; null when there is no store, or nobody knows whose it is
 */
record Reading(
    String beneficiary,
    @Nullable Workbook workbook,
    @Nullable Form form,
    Assessor.@Nullable Assessment assessment,
    UnreadableWorkbook.@Nullable Why why,
    @Nullable Stored stored) {

  /**
   * What the store says of a workbook.
   *
   * @param earlier the submission with the very same bytes; null when it never came
   * @param nextVersion the version that it would be, from 1
   */
  record Stored(@Nullable Filed earlier, int nextVersion) {}

  /** A file that is none of ours, or cannot be read. */
  static Reading unreadable(@Nullable Workbook workbook, UnreadableWorkbook.@Nullable Why why) {
    return new Reading("", workbook, null, null, why, null);
  }

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
