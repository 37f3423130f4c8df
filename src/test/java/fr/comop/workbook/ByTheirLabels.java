package fr.comop.workbook;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.read.FormReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that are read by their labels. */
public final class ByTheirLabels {
  public static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();
  public static final Locator LOCATOR = new Locator(Questions.SHIPPED.forms());

  private ByTheirLabels() {}

  public static Workbook saved(Path folder, XSSFWorkbook workbook)
      throws IOException, UnreadableWorkbook {
    Path file = Files.createTempFile(folder, "labels", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return WorkbookFile.read(file);
  }

  public static FilledForm read(Workbook workbook, Form form) {
    return FormReader.read(form, Years.of(2020), LOCATOR.layout(workbook, form));
  }

  public static void row(Sheet sheet, Object... cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else {
        row.createCell(column).setCellValue((String) cells[column]);
      }
    }
  }

  public static Value figure(String number) {
    return new Value.Figure(new BigDecimal(number));
  }

  public static Optional<Value> value(FilledForm filled, String question) {
    return filled.answer(question).map(Answer::value);
  }
}
