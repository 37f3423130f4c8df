package fr.comop.workbook.find;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.LOCATOR;
import static fr.comop.workbook.ByTheirLabels.read;
import static fr.comop.workbook.ByTheirLabels.row;
import static fr.comop.workbook.ByTheirLabels.saved;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.workbook.ByTheirLabels;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.Workbook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our workbooks, read by their labels where their marks are gone. */
class WithoutMarksTest {
  private static final Form PROGRAMME = Questions.SHIPPED.forms().latest("programme").orElseThrow();

  @TempDir Path folder = Path.of("");

  @Nested
  class A_programme_without_marks {
    @Test
    void is_known_and_read_by_its_labels() throws Exception {
      Path file = Variants.FOLDER.resolve("original-programme.xlsx");
      FilledForm original = read(WorkbookFile.read(file), PROGRAMME);
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        Alterations.unmark(workbook);
        Workbook unmarked = saved(folder, workbook);
        assertThat(LOCATOR.form(unmarked)).contains(PROGRAMME);
        FilledForm filled = read(unmarked, PROGRAMME);
        assertThat(filled.answers()).isEqualTo(original.answers());
        assertThat(filled.tables()).isEqualTo(original.tables());
      }
    }

    @Test
    void saved_by_libreoffice_in_its_own_format_says_the_same() throws Exception {
      FilledForm original =
          read(WorkbookFile.read(Variants.FOLDER.resolve("original-programme.xlsx")), PROGRAMME);
      FilledForm filled =
          read(WorkbookFile.read(Variants.FOLDER.resolve("libreoffice-programme.ods")), PROGRAMME);
      assertThat(filled.answers()).isEqualTo(original.answers());
      assertThat(filled.tables()).isEqualTo(original.tables());
    }
  }

  @Nested
  class The_title_of_a_column {
    private FilledForm read(boolean marks, String... withoutSheets) throws Exception {
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(Files.newInputStream(Variants.FOLDER.resolve("original.xlsx")))) {
        if (!marks) {
          Alterations.unmark(workbook);
        }
        for (String sheet : withoutSheets) {
          workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        }
        return ByTheirLabels.read(saved(folder, workbook), BILAN);
      }
    }

    @Test
    void is_no_question_even_where_the_sheet_of_the_question_is_gone() throws Exception {
      FilledForm original =
          ByTheirLabels.read(WorkbookFile.read(Variants.FOLDER.resolve("original.xlsx")), BILAN);
      FilledForm filled = read(false, "4 Partenariats");
      assertThat(filled.place("4.companies")).isNull();
      assertThat(filled.lines("2.fete")).isEqualTo(original.lines("2.fete"));
    }

    @Test
    void is_no_question_where_marks_are_left_either() throws Exception {
      FilledForm filled = read(true, "4 Partenariats", "5 Thèmes régionaux");
      assertThat(filled.place("4.companies")).isNull();
      assertThat(filled.findings())
          .extracting(Finding::check)
          .doesNotContain("answer-unsure", "answer-beside", "number-unreadable");
    }

    @Test
    void is_no_question_where_the_question_was_reworded() throws Exception {
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(Files.newInputStream(Variants.FOLDER.resolve("original.xlsx")))) {
        Alterations.unmark(workbook);
        for (Row row : workbook.getSheet("4 Partenariats")) {
          if (row.getCell(0) != null && row.getCell(0).toString().contains("portes ouvertes")) {
            row.getCell(0).setCellValue("Entreprises (nombre)");
          }
        }
        FilledForm filled = ByTheirLabels.read(saved(folder, workbook), BILAN);
        assertThat(filled.place("4.companies")).isNull();
        assertThat(filled.lines("2.fete")).isNotEmpty();
      }
    }
  }

  @Nested
  class A_short_label {
    @Test
    void is_not_taken_for_a_question_of_another_section() throws Exception {
      try (XSSFWorkbook workbook =
          new XSSFWorkbook(Files.newInputStream(Variants.FOLDER.resolve("original.xlsx")))) {
        Alterations.unmark(workbook);
        workbook.removeSheetAt(workbook.getSheetIndex("4 Partenariats"));
        Sheet sheet = workbook.getSheet("1 Fiche technique");
        row(sheet, "Entreprises participantes", "", 12);
        row(sheet, "Entreprise participantes", "", 12);
        assertThat(read(saved(folder, workbook), BILAN).place("4.companies")).isNull();
      }
    }
  }
}
