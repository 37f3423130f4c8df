package fr.comop.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Forms;
import fr.comop.form.Line;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.workbook.Filled;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.Claim;
import fr.comop.workbook.grid.Marks;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {
  private static final String SHEET_1 = "1 Fiche technique";
  private static final String SHEET_2 = "2 Fréquentation et publics";

  private final Filled filled;

  FormReaderTest(@TempDir Path folder) throws Exception {
    filled = Filled.bilan(folder, "planetarium");
  }

  private FilledForm read() throws IOException, UnreadableWorkbook {
    return read(filled.read());
  }

  private FilledForm read(Workbook workbook) {
    return FormReader.read(filled.form(), Years.of(2020), Layout.byMarks(workbook, filled.form()));
  }

  /** The same with all that the service knows of a workbook: results of formulas, margins. */
  private FilledForm located() throws IOException, UnreadableWorkbook {
    Layout layout =
        new Locator(new Forms(List.of(filled.form()))).layout(filled.read(), filled.form());
    return FormReader.read(filled.form(), Years.of(2020), layout);
  }

  private static Value value(FilledForm form, String question) {
    return form.answer(question).orElseThrow().value();
  }

  private static Value value(Line line, String column) {
    return line.cell(column).orElseThrow().value();
  }

  private static Value.Figure figure(String number) {
    return new Value.Figure(new BigDecimal(number));
  }

  private Place placeOf(String question) {
    Layout.FieldPlace at = Objects.requireNonNull(filled.layout().fields().get(question));
    return new Place(at.sheet().name(), at.cell().toString());
  }

  @Nested
  class A_blank_workbook {
    @Test
    void says_what_it_is() throws Exception {
      assertThat(filled.read().claim())
          .isEqualTo(
              new Claim(
                  Optional.of("bilan"),
                  Optional.of(1),
                  Optional.of(2020),
                  Optional.of("planetarium")));
      assertThat(filled.read().producer()).startsWith("comop");
    }

    @Test
    void holds_nothing_but_the_structure_s_name_and_has_room_for_all() throws Exception {
      FilledForm form = read();
      assertThat(form.filled()).containsExactly("structure");
      assertThat(value(form, "structure"))
          .isEqualTo(new Value.Text("Planétarium de Vaulx-en-Velin"));
      assertThat(form.findings()).isEmpty();
      assertThat(form.places()).hasSameSizeAs(form.form().questions());
    }
  }

  @Nested
  class An_answer {
    @Test
    void of_every_type_is_read_where_it_stands() throws Exception {
      filled
          .answer("date", LocalDate.of(2020, 12, 10))
          .answer("1.budget-planned", 500_000)
          .answer("1.budget-actual", "487 250,50 €")
          .answer("1.share-region", 18.5)
          .answer("1.fte", "12,5")
          .answer("1.legal-status", "Commune")
          .answer("3.training-centre", true)
          .answer("4.communes", 42);
      FilledForm form = read();
      assertThat(value(form, "date")).isEqualTo(new Value.Day(LocalDate.of(2020, 12, 10)));
      assertThat(value(form, "1.budget-planned")).isEqualTo(figure("500000.00"));
      assertThat(value(form, "1.budget-actual")).isEqualTo(figure("487250.50"));
      assertThat(value(form, "1.fte")).isEqualTo(figure("12.5"));
      assertThat(value(form, "1.legal-status")).isEqualTo(new Value.Text("Commune"));
      assertThat(value(form, "3.training-centre")).isEqualTo(new Value.YesNo(true));
      assertThat(value(form, "4.communes")).isEqualTo(figure("42"));
      assertThat(form.number("1.share-region")).contains(new BigDecimal("18.5"));
      assertThat(form.answer("1.fte").orElseThrow().place()).isEqualTo(placeOf("1.fte"));
      assertThat(form.findings()).isEmpty();
    }

    @Test
    void that_is_not_understood_is_told_with_its_place() throws Exception {
      filled.answer("1.fte-change", "n.c.").answer("1.fte", "environ 12");
      FilledForm form = read();
      assertThat(form.findings())
          .containsExactly(
              new Finding(
                  Severity.ERROR,
                  "type-decimal",
                  "1.fte",
                  "Nombre d’ETP",
                  placeOf("1.fte"),
                  "environ 12",
                  "un nombre de 0 ou plus, par exemple 7,5",
                  "Écrivez le nombre seul, sans texte autour ; s’il n’est pas connu, donnez votre"
                      + " meilleure estimation et précisez-le dans une réponse en texte libre."));
      assertThat(form.answer("1.fte")).isEmpty();
      assertThat(form.filled()).contains("1.fte");
    }

    @ParameterizedTest
    @CsvSource({"'ROUND(100/3,1)',33.3", "'ROUND(0,1)',0", "'SUM(30,-10)',20"})
    void in_percent_worked_out_without_its_result_is_read_and_told(String formula, String percent)
        throws Exception {
      filled.cell("1.share-private").setCellFormula(formula);
      FilledForm form = located();
      assertThat(value(form, "1.share-private")).isEqualTo(figure(percent));
      assertThat(form.echoes()).extracting(Echo::typed).containsExactly("=" + formula);
      assertThat(form.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROUND(1/3,3)", "50/50"})
    void in_percent_worked_out_to_what_may_be_a_fraction_is_asked_for(String formula)
        throws Exception {
      filled.cell("1.share-private").setCellFormula(formula);
      assertThat(located().findings())
          .extracting(Finding::check)
          .containsExactly("formula-not-computed");
    }

    @Test
    void of_white_space_is_none() throws Exception {
      filled.answer("1.fte", " \u00a0\u200b\n\u202f ");
      assertThat(read().filled()).doesNotContain("1.fte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oui", "X", "confidentiel", "☑"})
    void is_confidential_where_the_cell_beside_it_says_so(String mark) throws Exception {
      filled.answer("1.fte", 3).confidential("1.fte", mark).answer("1.other", "rien");
      assertThat(read().confidential()).containsExactly("1.fte");
    }

    @Test
    void is_confidential_where_that_cell_is_ticked_or_holds_a_number() throws Exception {
      filled.answer("1.fte", 3).confidential("1.fte", true);
      filled.answer("1.other", "rien").confidential("1.other", 1);
      assertThat(read().confidential()).containsExactlyInAnyOrder("1.fte", "1.other");
    }

    @Test
    void is_not_confidential_where_that_cell_says_no() throws Exception {
      filled.answer("1.fte", 3).confidential("1.fte", "Non");
      filled.answer("1.other", "rien").confidential("1.other", 0);
      filled.answer("1.legal-status", "rien").confidential("1.legal-status", false);
      filled.answer("1.changes", "rien").confidential("1.changes", "☐");
      assertThat(read().confidential()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peut-être", "412 380 €", "voir annexe", "2"})
    void is_confidential_where_that_cell_says_anything_else_which_is_told(String said)
        throws Exception {
      filled.answer("1.fte", 3).confidential("1.fte", said);
      FilledForm form = located();
      assertThat(form.confidential()).containsExactly("1.fte");
      assertThat(form.outside()).isEmpty();
      assertThat(form.findings())
          .extracting(Finding::check, Finding::read, Finding::advice)
          .containsExactly(
              tuple(
                  "confidential-mark",
                  "«\u00a0" + said + "\u00a0»",
                  "Nous avons compris «\u00a0oui\u00a0»\u00a0: la réponse ou la ligne est désignée comme"
                      + " confidentielle. Si elle ne l’est pas, écrivez «\u00a0non\u00a0» ou videz"
                      + " cette case\u00a0; sinon, rien n’est à faire."));
    }

    @Test
    void that_is_a_text_is_not_looked_for_in_that_cell_which_may_be_a_mark() throws Exception {
      filled.confidential("1.other", "ne pas publier");
      FilledForm form = located();
      assertThat(form.answer("1.other")).isEmpty();
      assertThat(form.outside()).extracting(Outside::text).containsExactly("ne pas publier");
    }

    @Test
    void is_confidential_where_the_word_stands_elsewhere_in_its_row() throws Exception {
      filled.answer("1.fte", 12).answer("1.other", "Rien").answer("1.governance", "Conseil");
      rowOf("1.fte").createCell(7).setCellValue("confidentiel !");
      rowOf("1.other").createCell(7).setCellValue("non confidentiel");
      filled.line("2.actions", "action", "A").line("2.actions", "action", "B");
      filled.cell("2.actions", "action", 1).getRow().createCell(20).setCellValue("CONFIDENTIEL");
      FilledForm form = read();
      assertThat(form.confidential()).containsExactly("1.fte");
      assertThat(form.lines("2.actions"))
          .extracting(Line::confidential)
          .containsExactly(true, false);
    }

    @Test
    void is_not_the_word_that_marks_it_and_the_word_is_kept() throws Exception {
      rowOf("1.governance").createCell(7).setCellValue("confidentiel");
      FilledForm form = located();
      assertThat(form.answer("1.governance")).isEmpty();
      assertThat(form.outside()).extracting(Outside::text).containsExactly("confidentiel");
    }

    private XSSFRow rowOf(String question) {
      return filled.cell(question).getRow();
    }

    @Test
    void is_confidential_where_it_says_so_itself() throws Exception {
      filled.answer("1.other", "Budget du mécène (CONFIDENTIEL)");
      assertThat(read().confidential()).containsExactly("1.other");
    }
  }

  @Nested
  class A_table {
    @Test
    void is_read_line_by_line() throws Exception {
      filled.line(
          "2.actions",
          "action",
          "Nuit des étoiles",
          "status",
          "Realisee",
          "direct",
          1200,
          "outside-share",
          "12,5 %",
          "axes",
          "1 ; 3");
      FilledForm form = read();
      Line line = form.lines("2.actions").get(0);
      assertThat(value(line, "action")).isEqualTo(new Value.Text("Nuit des étoiles"));
      assertThat(value(line, "status")).isEqualTo(new Value.Chosen(List.of("réalisée"), false));
      assertThat(value(line, "direct")).isEqualTo(figure("1200"));
      assertThat(value(line, "outside-share")).isEqualTo(figure("12.5"));
      assertThat(((Value.Chosen) value(line, "axes")).wordings()).hasSize(2);
      assertThat(line.cells()).hasSize(5);
      assertThat(line.confidential()).isFalse();
      assertThat(form.findings()).isEmpty();
    }

    @Test
    void loses_nothing_after_blank_lines_nor_past_the_lines_offered() throws Exception {
      filled.line("2.actions", "action", "Une").blankLine("2.actions").blankLine("2.actions");
      filled.line("2.actions", "action", "Deux").line("2.actions", "details", " ");
      filled.cell("2.mediation", "action", 40).setCellValue("Loin");
      FilledForm form = read();
      int first = Objects.requireNonNull(filled.layout().tables().get("2.actions")).first();
      assertThat(form.lines("2.actions")).extracting(Line::row).containsExactly(first, first + 3);
      assertThat(form.lines("2.actions"))
          .extracting(line -> line.place("action"))
          .containsExactly(new Place(SHEET_2, "A" + first), new Place(SHEET_2, "A" + (first + 3)));
    }

    @Test
    void tells_what_is_wrong_by_cell_and_column() throws Exception {
      filled.line("2.actions", "action", "Une", "direct", "1,234");
      Place place = new Place(SHEET_2, filled.cell("2.actions", "direct", 1).getReference());
      assertThat(read().findings())
          .extracting(Finding::check, Finding::question, Finding::label, Finding::place)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "number-ambiguous",
                  "2.actions",
                  "Actions du Plan d’Actions Annuel – Fréquentation directe",
                  place));
    }

    @Test
    void has_confidential_lines_by_their_cell_or_their_words() throws Exception {
      filled.line("2.actions", "action", "Une", "", "oui");
      filled.line("2.actions", "action", "Deux");
      filled.line("2.actions", "action", "Trois", "details", "confidentielle");
      assertThat(read().lines("2.actions"))
          .extracting(Line::confidential)
          .containsExactly(true, false, true);
    }
  }

  @Nested
  class A_workbook_that_people_changed {
    @Test
    void is_read_with_rows_inserted_above_its_answers() throws Exception {
      filled.answer("1.fte", 3).answer("1.legal-status", "Commune");
      filled.line("1.public-funders", "funder", "État");
      shift(filled.poi().getSheet(SHEET_1), 2);
      FilledForm form = read();
      assertThat(form.number("1.fte")).contains(new BigDecimal("3"));
      assertThat(value(form, "1.legal-status")).isEqualTo(new Value.Text("Commune"));
      assertThat(form.lines("1.public-funders")).hasSize(1);
    }

    private void shift(XSSFSheet sheet, int rows) {
      sheet.shiftRows(1, sheet.getLastRowNum(), rows);
    }

    @Test
    void is_read_with_a_sheet_renamed() throws Exception {
      filled.answer("1.fte", 3);
      XSSFWorkbook poi = filled.poi();
      poi.setSheetName(poi.getSheetIndex(SHEET_1), "L'équipe");
      FilledForm form = read();
      assertThat(form.number("1.fte")).contains(new BigDecimal("3"));
      assertThat(Objects.requireNonNull(form.place("1.fte")).sheet()).isEqualTo("L'équipe");
    }

    @Test
    void says_what_it_is_by_its_properties_where_the_hidden_sheet_is_gone() throws Exception {
      Claim whole = filled.read().claim();
      XSSFWorkbook poi = filled.poi();
      poi.removeSheetAt(poi.getSheetIndex(Marks.SHEET));
      assertThat(filled.read().sheet(Marks.SHEET)).isEmpty();
      assertThat(filled.read().claim()).isEqualTo(whole);
    }

    @Test
    void says_less_where_its_marks_are_spoilt() throws Exception {
      XSSFSheet marks = filled.poi().getSheet(Marks.SHEET);
      marks.getRow(1).getCell(1).setCellValue("un");
      marks.getRow(2).getCell(1).setCellValue(2021);
      assertThat(filled.read().claim())
          .isEqualTo(
              new Claim(
                  Optional.of("bilan"),
                  Optional.empty(),
                  Optional.of(2021),
                  Optional.of("planetarium")));
    }

    @Test
    void has_questions_that_cannot_be_found_where_a_sheet_is_gone() throws Exception {
      filled.answer("1.fte", 3);
      filled.poi().removeSheetAt(filled.poi().getSheetIndex(SHEET_2));
      FilledForm form = read();
      assertThat(form.places()).containsKey("1.fte").doesNotContainKeys("2.actions", "2.fete");
    }

    @Test
    void is_read_where_it_was_even_if_a_sheet_was_copied_with_its_names() throws Exception {
      filled.answer("1.fte", 3);
      XSSFWorkbook poi = filled.poi();
      XSSFSheet copy = poi.cloneSheet(poi.getSheetIndex(SHEET_1), "Copie");
      filled.cell("1.fte").setCellValue(4);
      XSSFName local = poi.createName();
      local.setSheetIndex(poi.getSheetIndex(copy));
      local.setNameName(Marks.answer("1.fte"));
      local.setRefersToFormula("Copie!" + filled.cell("1.fte").getAddress());
      assertThat(read().number("1.fte")).contains(new BigDecimal("4"));
    }
  }

  @Nested
  class Pictures_on_a_sheet {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Test
    void are_found_under_the_question_that_they_answer() throws Exception {
      place("6.plaque", 1, XSSFWorkbook.PICTURE_TYPE_PNG);
      place("6.materials", 0, XSSFWorkbook.PICTURE_TYPE_JPEG);
      FilledForm form = read();
      assertThat(form.pictures()).containsOnlyKeys("6.plaque", "6.materials");
      int row = row("6.plaque") + 1;
      assertThat(form.pictures().get("6.plaque"))
          .containsExactly(
              new Picture(
                  "xl/media/image1.png", "image/png", new Place("6 Communication", "C" + row)));
      assertThat(Objects.requireNonNull(form.pictures().get("6.materials")).get(0).mediaType())
          .isEqualTo("image/jpeg");
      assertThat(form.filled()).contains("6.plaque").doesNotContain("6.logo");
    }

    private int row(String question) {
      return Objects.requireNonNull(filled.layout().pictures().get(question)).first();
    }

    private void place(String question, int below, int type) {
      XSSFWorkbook poi = filled.poi();
      ClientAnchor anchor = poi.getCreationHelper().createClientAnchor();
      anchor.setCol1(2);
      anchor.setRow1(row(question) - 1 + below);
      anchor.setCol2(3);
      anchor.setRow2(row(question) + below);
      poi.getSheet("6 Communication")
          .createDrawingPatriarch()
          .createPicture(anchor, poi.addPicture(PNG, type));
    }
  }
}
