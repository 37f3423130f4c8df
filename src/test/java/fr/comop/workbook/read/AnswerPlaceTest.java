package fr.comop.workbook.read;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.figure;
import static fr.comop.workbook.ByTheirLabels.read;
import static fr.comop.workbook.ByTheirLabels.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Value;
import fr.comop.workbook.Filled;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an answer is looked for, and how it is told. */
class AnswerPlaceTest {
  @TempDir Path folder = Path.of("");

  @Test
  void beside_its_cell_is_taken_where_nothing_else_is_and_told() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    var at = Objects.requireNonNull(filled.layout().fields().get("1.legal-status")).cell();
    filled
        .poi()
        .getSheet("1 Fiche technique")
        .getRow(at.row())
        .createCell(at.column() - 1)
        .setCellValue("Commune");
    FilledForm form = read(filled.read(), BILAN);
    assertThat(value(form, "1.legal-status")).contains(new Value.Text("Commune"));
    assertThat(form.findings())
        .extracting(Finding::check, Finding::read, Finding::expected, Finding::advice)
        .containsExactly(
            tuple(
                "answer-beside",
                "Commune",
                "la réponse en C40",
                "Nous avons pris pour votre réponse ce qui est écrit en C41, à côté de sa"
                    + " case\u00a0: si ce n’est pas elle, écrivez la bonne en C40."));
    assertThat(form.outside()).isEmpty();
  }

  @Test
  void beside_its_cell_is_as_confidential_as_in_it() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium").confidential("1.legal-status", "oui");
    var at = Objects.requireNonNull(filled.layout().fields().get("1.legal-status")).cell();
    filled
        .poi()
        .getSheet("1 Fiche technique")
        .getRow(at.row())
        .createCell(at.column() - 1)
        .setCellValue("oui");
    FilledForm form = read(filled.read(), BILAN);
    assertThat(value(form, "1.legal-status")).contains(new Value.Text("oui"));
    assertThat(form.confidential()).containsExactly("1.legal-status");
  }

  @Test
  void in_the_cell_for_confidential_is_found_too() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    filled.confidential("1.budget-actual", 487_250.5);
    FilledForm form = read(filled.read(), BILAN);
    assertThat(value(form, "1.budget-actual")).contains(figure("487250.50"));
    assertThat(form.confidential()).isEmpty();
    assertThat(form.findings()).extracting(Finding::check).containsExactly("answer-beside");
  }

  @Test
  void is_not_guessed_where_it_stands_between_two_empty_cells() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    filled.poi().getSheet("1 Fiche technique").getRow(7).createCell(2).setCellValue(412_380);
    FilledForm form = read(filled.read(), BILAN);
    assertThat(value(form, "1.budget-planned")).isEmpty();
    assertThat(value(form, "1.budget-actual")).isEmpty();
    assertThat(form.findings())
        .extracting(Finding::check, Finding::read, Finding::expected, Finding::advice)
        .containsExactly(
            tuple(
                "answer-unsure",
                "deux cases vides, et quelque chose entre elles (C8)",
                "la réponse en C7 ou en C9",
                "Ce qui est écrit en C8 peut répondre à «\u00a0Dépenses totales prévues\u00a0» ou à"
                    + " «\u00a0Dépenses totales réelles\u00a0»\u00a0: recopiez-le en C7 ou en"
                    + " C9."));
  }

  @Test
  void is_not_guessed_where_two_things_stand_beside_its_cell() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    Row row = filled.cell("1.budget-actual").getRow();
    row.createCell(12).setCellValue(1);
    row.createCell(13).setCellValue(2);
    FilledForm form = read(filled.read(), BILAN);
    assertThat(value(form, "1.budget-actual")).isEmpty();
    assertThat(form.findings())
        .extracting(Finding::check, Finding::read)
        .containsExactly(tuple("answer-unsure", "la case vide, et autre chose à côté (M9, N9)"));
  }

  @Test
  void is_echoed_where_it_was_understood_otherwise_than_it_reads() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium");
    filled
        .answer("1.budget-planned", "500 000")
        .answer("1.budget-actual", "1,234.56")
        .answer("1.fte", "12.5")
        .answer("1.share-region", "12,5 %")
        .answer("date", "15.12.20")
        .answer("3.training-centre", "☑")
        .line("2.actions", "action", "A", "direct", "1 250", "status", "Realisee");
    FilledForm form = read(filled.read(), BILAN);
    assertThat(form.echoes())
        .extracting(Echo::label, Echo::typed, Echo::understood)
        .containsExactly(
            tuple("Date du bilan", "15.12.20", "15/12/2020"),
            tuple("Dépenses totales réelles", "1,234.56", "1\u00a0234,56\u00a0€"),
            tuple("Nombre d’ETP", "12.5", "12,5"),
            tuple(BILAN.question("3.training-centre").orElseThrow().label(), "☑", "oui"));
    assertThat(form.findings()).isEmpty();
  }
}
