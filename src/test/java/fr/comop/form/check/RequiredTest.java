package fr.comop.form.check;

import static fr.comop.form.check.Filling.SHEET_1;
import static fr.comop.form.check.Filling.SHEET_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Questions;
import fr.comop.form.Section;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has to be there: answers, lines, sheets, pictures. */
class RequiredTest {
  private static final String SHEET_3 = "3 Compétences";
  private static final Place FTE = new Place(SHEET_1, "C14");

  @Test
  void asks_for_every_required_question() {
    assertThat(Filling.bilan().findings("required"))
        .filteredOn(one -> "1.fte".equals(one.question()))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "required",
                "1.fte",
                "Nombre d’ETP",
                FTE,
                null,
                "une réponse",
                "Répondez à cette question, qui est obligatoire."));
  }

  @Test
  void is_content_with_an_answer_even_if_it_was_not_understood() {
    assertThat(Filling.bilan().says("1.fte", "n.c.").findings("required"))
        .extracting(Finding::question)
        .doesNotContain("1.fte")
        .contains("1.legal-status");
  }

  @Test
  void asks_for_nothing_that_is_not_required() {
    assertThat(Filling.bilan().findings("required"))
        .extracting(Finding::question)
        .containsExactly(
            "structure",
            "date",
            "1.budget-planned",
            "1.budget-actual",
            "1.share-region",
            "1.share-private",
            "1.share-own",
            "1.share-payroll",
            "1.legal-status",
            "1.governance",
            "1.business-model",
            "1.fte",
            "2.actions",
            "3.strengths",
            "6.date",
            "6.signatory");
  }

  @Test
  void says_once_that_the_workbook_has_no_room_for_answers() {
    List<Finding> findings = Filling.bilan().without("1.fte").without("2.actions").findings();
    assertThat(findings)
        .filteredOn(one -> one.check().equals("question-missing"))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "question-missing",
                null,
                null,
                List.of(),
                null,
                "les questions « Nombre d’ETP » et « Actions du Plan d’Actions Annuel »",
                "Ces questions sont introuvables dans le classeur : reprenez le classeur vierge à"
                    + " votre nom."));
    assertThat(findings)
        .filteredOn(one -> one.check().equals("required"))
        .extracting(Finding::question)
        .doesNotContain("1.fte", "2.actions");
  }

  @Test
  void remarks_once_that_questions_that_nobody_has_to_answer_are_gone() {
    assertThat(
            Filling.bilan()
                .without("1.fte")
                .without("4.companies")
                .without("1.other")
                .findings("optional-question-missing"))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                "optional-question-missing",
                null,
                null,
                List.of(),
                null,
                "les questions facultatives « Autre précision sur le budget » et « Entreprises"
                    + " participantes »",
                "Ces questions sont introuvables dans le classeur : si vous avez quelque chose à y"
                    + " répondre, reprenez le classeur vierge à votre nom."));
  }

  @Test
  void names_no_more_than_eight_of_them() {
    Filling filling = Filling.bilan();
    Questions.SHIPPED.forms().latest("bilan").orElseThrow().sections().stream()
        .filter(section -> section.id().equals("4"))
        .flatMap(section -> section.questions().stream())
        .skip(1)
        .forEach(question -> filling.without(question.id()));
    assertThat(filling.findings("optional-question-missing"))
        .extracting(Finding::expected)
        .singleElement()
        .asString()
        .endsWith(" autres")
        .hasSizeLessThan(600);
  }

  @Test
  void says_once_that_whole_sheets_are_missing_even_without_anything_required() {
    Filling filling = Filling.bilan();
    for (String id : List.of("4", "5")) {
      Questions.SHIPPED.forms().latest("bilan").orElseThrow().sections().stream()
          .filter(section -> section.id().equals(id))
          .flatMap(section -> section.questions().stream())
          .forEach(question -> filling.without(question.id()));
    }
    assertThat(filling.findings())
        .filteredOn(one -> one.check().endsWith("-missing"))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "sheet-missing",
                null,
                null,
                List.of(),
                null,
                "les feuilles « 4 Partenariats » et « 5 Thèmes régionaux »",
                "Les feuilles « 4 Partenariats » et « 5 Thèmes régionaux » manquent : reprenez le"
                    + " classeur vierge à votre nom."));
  }

  @Test
  void says_nothing_of_an_optional_sheet_that_is_not_there_or_not_answered() {
    Filling filling = Filling.programme();
    assertThat(filling.findings()).extracting(Finding::question).doesNotContain("mirror.3");
    for (String id : List.of("mirror.3", "mirror.4", "mirror.6")) {
      filling.without(id);
    }
    assertThat(filling.findings())
        .extracting(Finding::check)
        .doesNotContain("sheet-missing", "optional-question-missing");
  }

  @Test
  void asks_for_at_least_one_line_of_a_required_table() {
    assertThat(Filling.bilan().findings("required"))
        .contains(
            new Finding(
                Severity.ERROR,
                "required",
                "2.actions",
                "Actions du Plan d’Actions Annuel",
                new Place(SHEET_2, "C1"),
                null,
                "au moins une ligne",
                "Remplissez ce tableau : il est obligatoire."));
  }

  @Test
  void asks_for_the_required_cells_of_a_line_that_was_begun() {
    assertThat(
            Filling.bilan()
                .line("2.actions", "action", "Exposition", "status", "réalisée")
                .line("2.actions", "details", "Sans nom")
                .findings("required"))
        .filteredOn(one -> "2.actions".equals(one.question()))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "required",
                "2.actions",
                "Actions du Plan d’Actions Annuel – Actions",
                new Place(SHEET_2, "A12"),
                null,
                "une réponse dans chaque ligne commencée",
                "Remplissez cette cellule, ou videz toute la ligne."),
            new Finding(
                Severity.ERROR,
                "required",
                "2.actions",
                "Actions du Plan d’Actions Annuel – État",
                new Place(SHEET_2, "C12"),
                null,
                "une réponse dans chaque ligne commencée",
                "Remplissez cette cellule, ou videz toute la ligne."));
  }

  @Test
  void wonders_about_fewer_lines_than_expected() {
    Filling two = Filling.bilan();
    two.line("3.strengths", "strength", "L’équipe").line("3.strengths", "weakness", "La place");
    assertThat(two.findings("few-lines"))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                "few-lines",
                "3.strengths",
                "Points forts et points faibles",
                new Place(SHEET_3, "C2"),
                "2 lignes",
                "3 lignes",
                "Complétez ce tableau si vous le pouvez."));
    two.line("3.strengths", "strength", "Le lieu", "weakness", "Le bruit");
    assertThat(two.findings("few-lines"))
        .extracting(Finding::label, Finding::read, Finding::expected)
        .containsExactly(
            tuple("Points forts et points faibles – Points forts", "2 réponses", "3 réponses"),
            tuple("Points forts et points faibles – Points faibles", "2 réponses", "3 réponses"));
    two.line("3.strengths", "strength", "Le jardin", "weakness", "Le froid");
    assertThat(two.findings("few-lines")).isEmpty();
    assertThat(Filling.bilan().line("3.strengths", "strength", "Une").findings("few-lines"))
        .extracting(Finding::read)
        .containsExactly("1 ligne");
  }

  @Test
  void refuses_more_lines_than_are_read() {
    Filling full = Filling.bilan();
    for (int line = 0; line < Table.MOST_LINES; line++) {
      full.line("3.networks", "action", "Réunion");
    }
    assertThat(full.findings("too-many-lines")).isEmpty();
    assertThat(full.line("3.networks", "action", "Encore").findings("too-many-lines"))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "too-many-lines",
                "3.networks",
                "Animation de réseaux et maillage",
                new Place(SHEET_3, "C1"),
                "5001 lignes",
                "5 000 lignes au plus",
                "Regroupez les lignes de ce tableau."));
  }

  @Test
  void asks_for_pictures_that_are_required() {
    Pictures plaque = new Pictures("plaque", "Photo de la plaque {N}", "Plaque {N}", "", true);
    Form form =
        new Form(
            "f",
            1,
            "F",
            List.of(new Section("s", "S", "S", "", false, List.of(plaque))),
            List.of());
    assertThat(Filling.of(form).findings())
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "required",
                "plaque",
                "Plaque 2020",
                new Place("S", "C1"),
                null,
                "une image",
                "Placez au moins une image dans la feuille, sous cette question, ou joignez-la au"
                    + " courriel."));
    assertThat(Filling.of(form).picture("plaque").findings()).isEmpty();
  }
}
