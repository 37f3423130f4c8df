package fr.comop.workbook.read;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.workbook.Filled;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text outside of the questions. */
class OutsideTextTest {
  @TempDir Path folder = Path.of("");

  @Test
  void is_kept_and_the_form_s_own_words_are_not() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    filled.poi().getSheet("Identification").createRow(30).createCell(7).setCellValue("À relire");
    filled.poi().createSheet("Notes").createRow(0).createCell(0).setCellValue("x".repeat(3_000));
    FilledForm form = read(filled.read(), BILAN);
    assertThat(form.outside())
        .containsExactly(
            new Outside(new Place("Identification", "H31"), "À relire"),
            new Outside(new Place("Notes", "A1"), "x".repeat(2_000)));
  }

  @Test
  void is_kept_too_where_it_is_a_number_or_a_day() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    Row row = filled.poi().createSheet("Notes").createRow(0);
    row.createCell(0).setCellValue(1234.5);
    row.createCell(1).setCellValue(LocalDate.of(2020, 12, 31));
    var day = filled.poi().createCellStyle();
    day.setDataFormat((short) 14);
    row.getCell(1).setCellStyle(day);
    assertThat(read(filled.read(), BILAN).outside())
        .containsExactly(
            new Outside(new Place("Notes", "A1"), "1\u00a0234,5"),
            new Outside(new Place("Notes", "B1"), "31/12/2020"));
  }

  @Test
  void is_not_kept_where_another_edition_of_the_form_says_so() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    filled
        .poi()
        .getSheet("6 Communication")
        .getRow(2)
        .getCell(0)
        .setCellValue(
            "Images des supports de communication, logo et plaque Région : collez-les dans cette"
                + " feuille, à côté de chaque question, ou joignez-les au même courriel.");
    assertThat(read(filled.read(), BILAN).outside()).isEmpty();
  }

  @Test
  void is_kept_500_times_at_most() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    Sheet notes = filled.poi().createSheet("Notes");
    for (int row = 0; row < 600; row++) {
      notes.createRow(row).createCell(0).setCellValue("note " + row);
    }
    assertThat(read(filled.read(), BILAN).outside()).hasSize(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(voir annexe)", "– onze en 2021", "= 12 ETP", "[chiffre provisoire]"})
  void is_kept_behind_the_words_of_a_question_too(String more) throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium").answer("1.fte", 11);
    var title = Objects.requireNonNull(filled.layout().titles().get("1.fte"));
    var cell =
        filled
            .poi()
            .getSheet(title.sheet().name())
            .getRow(title.address().row() - 1)
            .getCell(title.address().column() - 1);
    cell.setCellValue(cell.getStringCellValue() + " " + more);
    FilledForm form = read(filled.read(), BILAN);
    assertThat(form.outside()).extracting(Outside::text).containsExactly(more);
    assertThat(form.findings()).isEmpty();
  }
}
