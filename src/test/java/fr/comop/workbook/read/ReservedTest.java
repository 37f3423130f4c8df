package fr.comop.workbook.read;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Outside;
import fr.comop.workbook.Filled;
import fr.comop.workbook.find.Layout;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that keep something confidential, in no cell that asks for them. */
class ReservedTest {
  private static final String SHEET = "1 Fiche technique";

  private final Filled filled;

  ReservedTest(@TempDir Path folder) throws Exception {
    filled = Filled.bilan(folder, "planetarium");
    filled.answer("1.fte", 3).answer("1.other", "rien de plus");
    filled.line("1.public-funders", "funder", "État", "share", 10);
    filled.line("2.mediation", "action", "Visites", "participants", 10);
    filled.line("2.mediation", "action", "Ateliers", "participants", 20);
  }

  private FilledForm form() throws Exception {
    return read(filled.read(), BILAN);
  }

  private void write(String sheet, int row, int column, String text) {
    Row at = filled.poi().getSheet(sheet).getRow(row - 1);
    Row sure = at == null ? filled.poi().getSheet(sheet).createRow(row - 1) : at;
    sure.getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
  }

  private Cell title(String question) {
    var title = Objects.requireNonNull(filled.layout().titles().get(question));
    return filled
        .poi()
        .getSheet(title.sheet().name())
        .getRow(title.address().row() - 1)
        .getCell(title.address().column() - 1);
  }

  /** Whether nothing else is told than marks in these words. */
  private static void assertTold(FilledForm form, String words) {
    assertThat(form.findings())
        .extracting(Finding::check, Finding::read)
        .containsExactly(tuple("confidential-mark", "«\u00a0" + words + "\u00a0»"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Toute cette feuille est confidentielle",
        "Confidentiel",
        "CONFIDENTIEL !",
        "Document à ne pas diffuser",
        "Usage interne",
        "Secret des affaires"
      })
  void on_a_sheet_reserve_all_its_answers_and_are_told(String words) throws Exception {
    write(SHEET, 2, 3, words);
    FilledForm form = form();
    assertThat(form.confidential()).contains("1.fte", "1.other", "1.public-funders");
    assertThat(form.lines("1.public-funders")).allMatch(Line::confidential);
    assertThat(form.lines("2.mediation")).noneMatch(Line::confidential);
    assertTold(form, words);
    assertThat(form.findings().get(0).advice())
        .isEqualTo(
            "Nous avons compris que ces mots désignent comme confidentiel\u00a0: toutes les réponses"
                + " de la feuille «\u00a01 Fiche technique\u00a0». Si c’est bien cela, rien n’est à"
                + " faire\u00a0; sinon, retirez-les, et écrivez «\u00a0oui\u00a0» dans la case"
                + " «\u00a0confidentiel\u00a0» des seules réponses à protéger.");
  }

  @Test
  void on_a_sheet_of_one_s_own_reserve_everything() throws Exception {
    filled.poi().createSheet("Notes");
    write("Notes", 1, 1, "Toutes nos réponses sont confidentielles");
    FilledForm form = form();
    assertThat(form.confidential()).contains("structure", "1.fte");
    assertThat(form.lines("2.mediation")).allMatch(Line::confidential);
    assertTold(form, "Toutes nos réponses sont confidentielles");
  }

  @ParameterizedTest
  @ValueSource(strings = {" (confidentiel)", " – CONFIDENTIEL", "\nNe pas publier"})
  void behind_the_words_of_a_question_reserve_its_answer(String words) throws Exception {
    title("1.fte").setCellValue(title("1.fte").getStringCellValue() + words);
    FilledForm form = form();
    assertThat(form.confidential()).containsExactly("1.fte");
    assertThat(form.findings()).extracting(Finding::check).containsExactly("confidential-mark");
  }

  @Test
  void among_the_titles_of_a_table_reserve_its_lines() throws Exception {
    Layout.TablePlace table = Objects.requireNonNull(filled.layout().tables().get("2.mediation"));
    write(table.sheet().name(), table.header(), table.confidential(), "Confidentiel : tout");
    FilledForm form = form();
    assertThat(form.lines("2.mediation")).allMatch(Line::confidential);
    assertThat(form.lines("1.public-funders")).noneMatch(Line::confidential);
    assertTold(form, "Confidentiel : tout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Un mécène se retire (à ne pas divulguer)",
        "Conseil renouvelé. NE PAS DIFFUSER",
        "Ne pas communiquer à des tiers : départ du directeur",
        "Merci de ne pas publier ces chiffres",
        "Diffusion restreinte – projet de fusion",
        "Projet couvert par le secret des affaires"
      })
  void in_an_answer_reserve_it_and_are_told(String answer) throws Exception {
    filled.answer("1.other", answer);
    filled.line("2.mediation", "action", "Cafés", "details", answer, "participants", 1);
    FilledForm form = form();
    assertThat(form.confidential()).containsExactly("1.other");
    assertThat(form.lines("2.mediation"))
        .extracting(Line::confidential)
        .containsExactly(false, false, true);
    assertThat(form.findings()).extracting(Finding::check).containsExactly("confidential-mark");
    assertThat(form.findings().get(0).places()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous avons choisi de ne pas diffuser le film en salle.",
        "Le jardin secret des orchidées",
        "Une exposition publiée et diffusée partout",
        "Nous ne pouvons pas communiquer sans moyens."
      })
  void are_no_tale_of_what_was_not_shown(String answer) throws Exception {
    filled.answer("1.other", answer);
    FilledForm form = form();
    assertThat(form.confidential()).isEmpty();
    assertThat(form.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aucune réponse confidentielle",
        "Rien de confidentiel",
        "Confidentiel : oui ou non ?"
      })
  void are_not_those_that_deny_or_ask(String words) throws Exception {
    write(SHEET, 2, 3, words);
    FilledForm form = form();
    assertThat(form.confidential()).isEmpty();
    assertThat(form.outside()).extracting(Outside::text).containsExactly(words);
  }

  @Test
  void in_a_text_box_beside_all_answers_reserve_the_sheet() throws Exception {
    var drawing = filled.poi().getSheet(SHEET).createDrawingPatriarch();
    drawing
        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 8, 0, 10, 2))
        .setText("Strictement confidentiel");
    FilledForm form = form();
    assertThat(form.confidential()).contains("1.fte", "1.other");
    assertTold(form, "Strictement confidentiel");
  }

  @Test
  void in_a_note_on_an_answer_reserve_that_one_without_a_word() throws Exception {
    var help = filled.poi().getCreationHelper();
    Cell cell = filled.cell("1.fte");
    var anchor = help.createClientAnchor();
    anchor.setRow1(cell.getRowIndex());
    anchor.setCol1(5);
    var note = filled.poi().getSheet(SHEET).createDrawingPatriarch().createCellComment(anchor);
    note.setString(help.createRichTextString("Merci de ne pas diffuser"));
    cell.setCellComment(note);
    FilledForm form = form();
    assertThat(form.confidential()).containsExactly("1.fte");
    assertThat(form.findings()).isEmpty();
  }
}
