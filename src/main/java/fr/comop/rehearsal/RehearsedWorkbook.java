package fr.comop.rehearsal;

import fr.comop.form.Finding;
import fr.comop.intake.assessment.Assessor;
import fr.comop.workbook.grid.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a beneficiary sends in a rehearsal: its blank workbook, with a note of how many errors the
 * story wants to be found. A blank one lacks every answer: the first so many errors are kept.
 */
final class RehearsedWorkbook {
  private static final String ERRORS = "repetition.erreurs";
  private static final String NUMBER = "repetition.envoi";

  private RehearsedWorkbook() {}

  /**
   * A workbook to be sent.
   *
   * @param number of the sending: no two are the same file
   */
  static byte[] of(byte[] blank, int errors, int number) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      POIXMLProperties.CustomProperties notes = workbook.getProperties().getCustomProperties();
      notes.addProperty(ERRORS, String.valueOf(errors));
      notes.addProperty(NUMBER, String.valueOf(number));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
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
