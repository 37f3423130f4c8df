package fr.comop.workbook.blank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.workbook.Orders;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Marks;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.read.FormReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blank workbook brings along what seldom changes, for a person to confirm or change. */
class BroughtAlongTest {
  private static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();
  private static final String NOTE =
      "Réponse reprise de l’année 2020\u00a0: vérifiez-la, et corrigez-la s’il le faut.";
  private static final String LONG = "Une assemblée, un conseil et un bureau. ".repeat(40).strip();

  @TempDir Path folder;
  private XSSFWorkbook workbook;

  @BeforeEach
  void open() throws IOException {
    workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                BlankWorkbook.of(
                    new BlankOrder(
                        BILAN,
                        Years.of(2021),
                        Questions.SHIPPED.conventions().beneficiary("planetarium").orElseThrow(),
                        List.of(),
                        Map.of(
                            "1.legal-status", new BlankOrder.Earlier("=Association", false),
                            "1.governance", new BlankOrder.Earlier(LONG, true),
                            "1.business-model", new BlankOrder.Earlier("Mécénat", false)),
                        Orders.back(LocalDate.parse("2021-12-15"))))));
  }

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  private XSSFCell cell(String mark) {
    CellReference at = new CellReference(workbook.getName(mark).getRefersToFormula());
    return workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  private FilledForm read() throws IOException, UnreadableWorkbook {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    Locator locator = new Locator(Questions.SHIPPED.forms());
    return FormReader.read(BILAN, Years.of(2021), locator.layout(WorkbookFile.read(file), BILAN));
  }

  private String below(XSSFCell cell) {
    XSSFSheet sheet = cell.getSheet();
    return sheet.getRow(cell.getRowIndex() + 1).getCell(cell.getColumnIndex()).getStringCellValue();
  }

  @Test
  void it_stands_in_a_box_of_another_colour_with_a_note_below() {
    XSSFCell cell = cell(Marks.answer("1.legal-status"));
    assertThat(cell.getStringCellValue()).isEqualTo("=Association");
    assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
        .isEqualTo("FFFFF4D6");
    assertThat(cell.getCellStyle().getLocked()).isFalse();
    assertThat(below(cell)).isEqualTo(NOTE);
    assertThat(cell(Marks.confidential("1.legal-status")).getStringCellValue()).isEmpty();
  }

  @Test
  void what_was_confidential_is_so_again() {
    assertThat(cell(Marks.confidential("1.governance")).getStringCellValue()).isEqualTo("oui");
  }

  @Test
  void a_long_text_has_room() {
    assertThat(cell(Marks.answer("1.governance")).getRow().getHeightInPoints()).isGreaterThan(200);
  }

  @Test
  void what_changes_every_year_is_asked_anew() {
    XSSFCell cell = cell(Marks.answer("1.business-model"));
    assertThat(cell.getStringCellValue()).isEmpty();
    assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
        .isEqualTo("FFF6FAFC");
    assertThat(cell(Marks.answer("1.expertise")).getStringCellValue()).isEmpty();
  }

  @Test
  void left_as_it_is_it_counts_as_an_answer() throws Exception {
    FilledForm filled = read();
    assertThat(filled.answer("1.legal-status").map(Answer::text)).contains("=Association");
    assertThat(filled.answer("1.governance").map(Answer::text)).contains(LONG);
    assertThat(filled.confidential()).containsExactly("1.governance");
    assertThat(filled.outside()).as("the notes are our own").isEmpty();
  }

  @Test
  void a_program_that_loses_the_marks_does_not_lose_it() throws Exception {
    List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
    workbook.removeSheetAt(workbook.getSheetIndex(Marks.SHEET));
    FilledForm filled = read();
    assertThat(filled.answer("1.legal-status").map(Answer::text)).contains("=Association");
    assertThat(filled.answer("1.governance").map(Answer::text)).contains(LONG);
    assertThat(filled.confidential()).containsExactly("1.governance");
    assertThat(filled.outside()).isEmpty();
    assertThat(filled.findings()).extracting(Finding::check).containsExactly("read-by-labels");
  }

  @Test
  void a_person_may_change_it() throws Exception {
    Objects.requireNonNull(cell(Marks.answer("1.legal-status"))).setCellValue("Régie");
    assertThat(read().answer("1.legal-status").map(Answer::text)).contains("Régie");
  }
}
