package fr.comop.workbook;

import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.read.FormReader;
import java.nio.file.Path;

/** The answers of a workbook for 2020, read by its marks as one of the shipped forms. */
public final class ReadByMarks {
  private ReadByMarks() {}

  public static FilledForm of(Path file) throws Exception {
    Workbook workbook = WorkbookFile.read(file);
    Form form =
        Questions.SHIPPED.forms().latest(workbook.claim().form().orElseThrow()).orElseThrow();
    return FormReader.read(form, Years.of(2020), Layout.byMarks(workbook, form));
  }
}
