package fr.comop.intake.identification;

import fr.comop.form.Form;
import fr.comop.intake.arrival.Attachment;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into.
 *
 * @param workbook null unless it is one that could be read
 * @param form the form that it is; null when it is none of ours
 * @param layout where the questions of that form are; null likewise
 * @param why it cannot be read; null when it can, or when nobody would expect it to be
 */
public record Opened(
    Attachment file,
    FileKind kind,
    @Nullable Workbook workbook,
    @Nullable Form form,
    @Nullable Layout layout,
    UnreadableWorkbook.@Nullable Why why) {

  /** Whether it is a form of ours, readable. */
  public boolean ours() {
    return workbook != null && form != null && layout != null;
  }
}
