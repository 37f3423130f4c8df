package fr.comop.rehearsal;

import fr.comop.form.AnswerType;
import fr.comop.form.Field;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.intake.assessment.Assessor;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a beneficiary sends in a rehearsal: its blank workbook with one answer, so that it counts,
 * and a note of how many errors the story wants to be found. It lacks every other answer: the first
 * so many errors are kept.
 */
final class RehearsedWorkbook {
  private static final String ERRORS = "repetition.erreurs";
  private static final String NUMBER = "repetition.envoi";
  private static final String ANSWER = "1";

  private RehearsedWorkbook() {}

  /**
   * A workbook to be sent.
   *
   * @param blank of this form
   * @param number of the sending: no two are the same file
   */
  static byte[] of(Path blank, Form form, int errors, int number) throws IOException {
    Layout.FieldPlace answer = place(blank, form);
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(blank)))) {
      CellUtil.getCell(
              CellUtil.getRow(answer.cell().row() - 1, workbook.getSheet(answer.sheet().name())),
              answer.cell().column() - 1)
          .setCellValue(ANSWER);
      POIXMLProperties.CustomProperties notes = workbook.getProperties().getCustomProperties();
      notes.addProperty(ERRORS, String.valueOf(errors));
      notes.addProperty(NUMBER, String.valueOf(number));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Where the first question asks that nobody has to answer; else the first at all. */
  private static Layout.FieldPlace place(Path blank, Form form) throws IOException {
    Layout layout;
    try {
      layout = Layout.byMarks(XlsxWorkbook.read(blank), form);
    } catch (UnreadableWorkbook e) {
      throw new IllegalStateException(e);
    }
    return form.questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(field -> field.prefilled() == null)
        .sorted(Comparator.comparing(field -> field.required() || field.type() != AnswerType.TEXT))
        .flatMap(field -> Stream.ofNullable(layout.fields().get(field.id())))
        .findFirst()
        .orElseThrow();
  }

  /** What is found in a workbook: in one of these the errors that it is to have, else all. */
  static Assessor.Assessment judged(Workbook workbook, Assessor.Assessment found) {
    return Optional.ofNullable(workbook.properties().get(ERRORS))
        .map(Integer::valueOf)
        .map(
            errors ->
                new Assessor.Assessment(
                    found.year(),
                    found.filled(),
                    found.findings().stream().filter(Finding::error).limit(errors).toList(),
                    found.waived()))
        .orElse(found);
  }
}
