package fr.comop.workbook.find;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.LOCATOR;
import static fr.comop.workbook.ByTheirLabels.figure;
import static fr.comop.workbook.ByTheirLabels.read;
import static fr.comop.workbook.ByTheirLabels.row;
import static fr.comop.workbook.ByTheirLabels.saved;
import static fr.comop.workbook.ByTheirLabels.value;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.Value;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Workbook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that somebody made without ours, read by their labels. */
class HomeMadeWorkbookTest {
  @TempDir Path folder = Path.of("");

  private Workbook bilan() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Bilan");
      row(sheet, "BILAN ANNUEL 2020 – préparé par la comptable");
      row(sheet, "Nom de la structure", "Planétarium");
      row(sheet, "Date :", "10 décembre 2020");
      row(sheet, "1. Fiche technique de la structure");
      row(sheet, "1) Dépenses totales au budget prévisionnel présenté à la Région", 500_000);
      row(sheet, "2) Dépenses totales réellement effectuées (en euros)", "487 250,50 €");
      row(sheet, "Statut juridique", "Commune");
      row(sheet, "Gouvernance : décrire en quelques mots les instances de décision", "Un conseil");
      row(sheet, "Nombre d'ETP de la structure", "12,5");
      row(sheet, "Autre", "Rien à ajouter");
      row(
          sheet,
          "Quelles sont les formations suivies en 2020 par les agents de votre structure ?"
              + " Quels sont les besoins que vous évaluez sur les 2 prochaines années ?",
          "Deux");
      row(sheet, "3. " + BILAN.sections().get(3).title().replaceFirst("^3 – ", ""));
      for (String id :
          List.of(
              "3.networks",
              "3.stopped",
              "4.economy",
              "4.heritage",
              "4.diffusion",
              "4.media",
              "4.fete",
              "4.csti-partners",
              "4.clusters",
              "4.research",
              "2.actions",
              "2.mediation",
              "2.impact",
              "2.fete",
              "5.domex",
              "5.rural",
              "5.basics",
              "5.citizens")) {
        row(
            sheet,
            BILAN
                .question(id)
                .orElseThrow()
                .wording()
                .replace("{N}", "2020")
                .replace("{N-1}", "2019"));
        row(sheet, "Actions", "Détails");
        row(sheet, "Action de " + id, "Détail de " + id);
        row(sheet, "", "");
      }
      row(sheet, "6. Communication et valorisation de l’action régionale");
      row(sheet, "Date", "12/12/2020");
      row(sheet, "Signataire – fonction", "Ada Lovelace, directrice");
      return saved(folder, workbook);
    }
  }

  @Test
  void is_read_by_its_labels_as_far_as_it_goes() throws Exception {
    Workbook workbook = bilan();
    assertThat(LOCATOR.form(workbook)).contains(BILAN);
    FilledForm filled = read(workbook, BILAN);
    assertThat(value(filled, "structure")).contains(new Value.Text("Planétarium"));
    assertThat(value(filled, "date")).contains(new Value.Day(LocalDate.of(2020, 12, 10)));
    assertThat(value(filled, "6.date")).contains(new Value.Day(LocalDate.of(2020, 12, 12)));
    assertThat(value(filled, "1.budget-planned")).contains(figure("500000.00"));
    assertThat(value(filled, "1.budget-actual")).contains(figure("487250.50"));
    assertThat(value(filled, "1.fte")).contains(figure("12.5"));
    assertThat(value(filled, "1.other")).contains(new Value.Text("Rien à ajouter"));
    assertThat(filled.lines("4.heritage"))
        .extracting(line -> line.cell("details").orElseThrow().value())
        .containsExactly(new Value.Text("Détail de 4.heritage"));
    assertThat(filled.tables()).hasSize(18);
    assertThat(filled.outside())
        .containsExactly(
            new Outside(new Place("Bilan", "A1"), "BILAN ANNUEL 2020 – préparé par la comptable"));
  }

  @Test
  void has_its_questions_found_where_the_rest_of_one_stands_in_the_cell_below() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Bilan");
      row(
          sheet,
          "> Identifier les actions du Plan d'Actions Annuel que vous avez réalisées ou initiées"
              + " lors de l'année 2020 et détailler le retour d'expérience : nombre de"
              + " participants, nombre de consultation d'un site web, temps moyen passé par"
              + " exposition par les visiteurs, nombre de scolaires touchés");
      row(sheet, "Distinguez autant que possible la fréquentation directe et indirecte");
      row(sheet, "Actions", "Détails");
      row(sheet, "Nuit des étoiles", "300 curieux");
      assertThat(read(saved(folder, workbook), BILAN).lines("2.actions"))
          .extracting(line -> line.cell("action").orElseThrow().value())
          .containsExactly(new Value.Text("Nuit des étoiles"));
    }
  }

  @Test
  void says_its_year_by_its_labels() throws Exception {
    Workbook workbook = bilan();
    assertThat(LOCATOR.layout(workbook, BILAN).year(BILAN)).contains(2020);
  }

  @Test
  void that_has_too_little_of_a_form_stays_a_stranger() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Compte de résultat");
      row(sheet, "Nom de la structure", "Planétarium");
      row(sheet, "Date", "10/12/2020");
      row(sheet, "Statut juridique", "Commune");
      row(sheet, "Budget total prévisionnel du programme d’actions 2021", 5);
      assertThat(LOCATOR.form(saved(folder, workbook))).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void are_looked_for_in_a_large_workbook_of_somebody_else_in_a_bounded_time() throws Exception {
    int rows = 100_000;
    List<fr.comop.workbook.grid.Row> all = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      all.add(
          new fr.comop.workbook.grid.Row(
              row,
              new int[] {1, 2, 3},
              new RawAnswer[] {
                new RawAnswer.Typed("Dépenses totales de la ligne " + row),
                new RawAnswer.Typed("Actions"),
                new RawAnswer.Typed("Détails")
              }));
    }
    Workbook workbook =
        new Workbook(
            List.of(new fr.comop.workbook.grid.Sheet("Feuille", false, all, List.of())),
            Map.of(),
            Map.of(),
            "",
            false);
    long start = System.nanoTime();
    assertThat(LOCATOR.form(workbook)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
