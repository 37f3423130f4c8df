package fr.comop.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Answer;
import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.Questions;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
  private static final Form BILAN = Questions.SHIPPED.form("bilan");
  private static final Form PROGRAMME = Questions.SHIPPED.form("programme");
  private static final Locator LOCATOR = new Locator(Questions.SHIPPED.forms().values());

  @TempDir Path folder = Path.of("");

  private Workbook saved(XSSFWorkbook workbook) throws IOException, UnreadableWorkbook {
    Path file = Files.createTempFile(folder, "labels", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return WorkbookFile.read(file);
  }

  private static FilledForm read(Workbook workbook, Form form) {
    return FormReader.read(form, Years.of(2020), LOCATOR.layout(workbook, form));
  }

  private static void unmark(XSSFWorkbook workbook) {
    List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
    workbook.removeSheetAt(workbook.getSheetIndex(Marks.SHEET));
    var properties = workbook.getProperties().getCustomProperties().getUnderlyingProperties();
    while (properties.sizeOfPropertyArray() > 0) {
      properties.removeProperty(0);
    }
  }

  private static void row(Sheet sheet, Object... cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else {
        row.createCell(column).setCellValue((String) cells[column]);
      }
    }
  }

  private static Value figure(String number) {
    return new Value.Figure(new BigDecimal(number));
  }

  private static Optional<Value> value(FilledForm filled, String question) {
    return filled.answer(question).map(Answer::value);
  }

  @Nested
  class A_key {
    @Test
    void leaves_out_what_does_not_tell_one_label_from_the_other() {
      assertThat(
              List.of(
                  "Dépenses totales réellement effectuées",
                  "DEPENSES TOTALES REELLEMENT EFFECTUEES *",
                  "1.2) Dépenses totales\nréellement\u00a0effectuées :",
                  "a) dépenses totales réellement effectuées"))
          .extracting(Wording::key)
          .containsOnly("depenses totales reellement effectuees");
    }

    @Test
    void is_the_same_for_every_year() {
      assertThat(
              List.of(
                  "Y a-t-il eu en {N} des évolutions d’ETP ?",
                  "Y a-t-il eu en 2019 des évolutions d'ETP ?"))
          .extracting(Wording::key)
          .containsOnly("il eu en n des evolutions d etp");
      assertThat(Wording.key("Actions prévues (2020 à 2022)"))
          .isEqualTo(Wording.key("Actions prévues ({N+1})"));
    }

    @Test
    void mistyped_stands_for_the_one_that_is_near_beyond_doubt() {
      List<String> keys =
          List.of("frequentation directe attendue", "frequentation indirecte attendue", "lieux");
      assertThat(Wording.nearest("frequentation drecte attendue", keys))
          .contains("frequentation directe attendue");
      assertThat(Wording.nearest("frequentation indirecte attendues", keys))
          .contains("frequentation indirecte attendue");
      assertThat(Wording.nearest("frequentation in directe attendue", keys))
          .contains("frequentation indirecte attendue");
      assertThat(Wording.nearest("frequentation idirecte attendue", keys)).isEmpty();
      assertThat(Wording.nearest("cieux", keys)).contains("lieux");
      assertThat(Wording.nearest("jeux", keys)).isEmpty();
    }
  }

  @Nested
  class A_home_made_workbook {
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
        row(
            sheet,
            "Gouvernance : décrire en quelques mots les instances de décision",
            "Un conseil");
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
        return saved(workbook);
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
              new Outside(
                  new Place("Bilan", "A1"), "BILAN ANNUEL 2020 – préparé par la comptable"));
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
        assertThat(read(saved(workbook), BILAN).lines("2.actions"))
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
        assertThat(LOCATOR.form(saved(workbook))).isEmpty();
      }
    }
  }

  @Nested
  class A_programme_without_marks {
    @Test
    void is_known_and_read_by_its_labels() throws Exception {
      Path file = Variants.FOLDER.resolve("original-programme.xlsx");
      FilledForm original = read(WorkbookFile.read(file), PROGRAMME);
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        unmark(workbook);
        Workbook unmarked = saved(workbook);
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
          unmark(workbook);
        }
        for (String sheet : withoutSheets) {
          workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        }
        return LabelsTest.read(saved(workbook), BILAN);
      }
    }

    @Test
    void is_no_question_even_where_the_sheet_of_the_question_is_gone() throws Exception {
      FilledForm original =
          LabelsTest.read(WorkbookFile.read(Variants.FOLDER.resolve("original.xlsx")), BILAN);
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
        unmark(workbook);
        for (Row row : workbook.getSheet("4 Partenariats")) {
          if (row.getCell(0) != null && row.getCell(0).toString().contains("portes ouvertes")) {
            row.getCell(0).setCellValue("Entreprises (nombre)");
          }
        }
        FilledForm filled = LabelsTest.read(saved(workbook), BILAN);
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
        unmark(workbook);
        workbook.removeSheetAt(workbook.getSheetIndex("4 Partenariats"));
        Sheet sheet = workbook.getSheet("1 Fiche technique");
        row(sheet, "Entreprises participantes", "", 12);
        row(sheet, "Entreprise participantes", "", 12);
        assertThat(read(saved(workbook), BILAN).place("4.companies")).isNull();
      }
    }
  }

  @Nested
  class An_answer {
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
                  "Nous avons pris pour votre réponse ce qui est écrit en C41, à côté de sa case\u00a0: si"
                      + " ce n’est pas elle, écrivez la bonne en C40."));
      assertThat(form.outside()).isEmpty();
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
                      + " «\u00a0Dépenses totales réelles\u00a0»\u00a0: recopiez-le en C7 ou en C9."));
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

  @Nested
  class A_text_outside_of_the_questions {
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
  }

  @Nested
  class A_formula_without_a_result {
    private Map<Place, ?> results(String... formulas) throws Exception {
      try (XSSFWorkbook workbook = new XSSFWorkbook()) {
        Sheet sheet = workbook.createSheet("L’été");
        row(sheet, 10, 20, 30);
        Row row = sheet.createRow(1);
        for (int column = 0; column < formulas.length; column++) {
          row.createCell(column).setCellFormula(formulas[column]);
        }
        Workbook read = saved(workbook);
        return Formulas.results(uncomputed(read, formulas));
      }
    }

    private Workbook uncomputed(Workbook read, String... formulas) {
      fr.comop.workbook.Sheet sheet = read.sheets().get(0);
      int[] columns = new int[formulas.length];
      var cells = new RawAnswer[formulas.length];
      for (int index = 0; index < formulas.length; index++) {
        columns[index] = index + 1;
        cells[index] = new RawAnswer.NotComputed(formulas[index]);
      }
      return new Workbook(
          List.of(
              new fr.comop.workbook.Sheet(
                  sheet.name(),
                  false,
                  List.of(sheet.rows().get(0), new fr.comop.workbook.Row(2, columns, cells)),
                  List.of())),
          Map.of(),
          Map.of(),
          "",
          false);
    }

    @Test
    void that_divides_by_zero_is_broken() throws Exception {
      assertThat(results("1/0", "A1/(B1-20)").values())
          .extracting(Object::toString)
          .containsExactly("Broken[code=#DIV/0!]", "Broken[code=#DIV/0!]");
    }

    @Test
    void is_worked_out_where_it_is_plain_arithmetic() throws Exception {
      assertThat(results("SUM(A1:C1)", "'L’été'!A1*2+B1/4", "ROUND(A2/7,2)").values())
          .extracting(Object::toString)
          .containsExactlyInAnyOrder(
              "Figure[number=60, percent=false]",
              "Figure[number=25, percent=false]",
              "Figure[number=8.57, percent=false]");
    }

    @Test
    void is_left_alone_where_it_is_not() throws Exception {
      assertThat(results("HYPERLINK(\"http://a\",1)", "TODAY()", "SUM(A1:C9999)", "A2+D9"))
          .isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void are_looked_for_in_a_large_workbook_of_somebody_else_in_a_bounded_time() throws Exception {
    int rows = 100_000;
    List<fr.comop.workbook.Row> all = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      all.add(
          new fr.comop.workbook.Row(
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
            List.of(new fr.comop.workbook.Sheet("Feuille", false, all, List.of())),
            Map.of(),
            Map.of(),
            "",
            false);
    long start = System.nanoTime();
    assertThat(LOCATOR.form(workbook)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
