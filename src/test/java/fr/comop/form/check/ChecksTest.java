package fr.comop.form.check;

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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  private static final String SHEET_1 = "1 Fiche technique";
  private static final String SHEET_2 = "2 Fréquentation et publics";
  private static final String SHEET_3 = "3 Compétences";
  private static final String SHEET_6 = "6 Communication";

  private static Finding finding(
      Severity severity,
      String check,
      String question,
      String label,
      @Nullable Place place,
      @Nullable String read,
      String expected,
      String advice) {
    return new Finding(severity, check, question, label, place, read, expected, advice);
  }

  @Nested
  class What_is_required {
    private static final Place FTE = new Place(SHEET_1, "C14");

    @Test
    void asks_for_every_required_question() {
      assertThat(Filling.bilan().findings("required"))
          .filteredOn(one -> "1.fte".equals(one.question()))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "required",
                  "1.fte",
                  "Nombre d’ETP",
                  FTE,
                  null,
                  "une réponse",
                  "Répondez à cette question : elle est obligatoire."));
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
      Questions.SHIPPED.form("bilan").sections().stream()
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
        Questions.SHIPPED.form("bilan").sections().stream()
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
    void asks_for_at_least_one_line_of_a_required_table() {
      assertThat(Filling.bilan().findings("required"))
          .contains(
              finding(
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
              finding(
                  Severity.ERROR,
                  "required",
                  "2.actions",
                  "Actions du Plan d’Actions Annuel – Actions",
                  new Place(SHEET_2, "A12"),
                  null,
                  "une réponse dans chaque ligne commencée",
                  "Remplissez cette cellule, ou videz toute la ligne."),
              finding(
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
              finding(
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
              finding(
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
              "f", 1, "F", List.of(new Section("s", "S", "S", "", List.of(plaque))), List.of());
      assertThat(Filling.of(form).findings())
          .containsExactly(
              finding(
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

  @Nested
  class The_sum_of_shares {
    private Filling shares(String region, String state, String own) {
      return Filling.bilan()
          .says("1.share-region", region)
          .line("1.public-funders", "funder", "État", "share", state)
          .line("1.public-funders", "funder", "Département")
          .says("1.share-private", "10")
          .says("1.share-own", own);
    }

    @ParameterizedTest
    @CsvSource({"20,30,40", "19,30,40", "21,30,40", "20 %,29.5,39.6"})
    void is_100_within_one_point(String region, String state, String own) {
      assertThat(shares(region, state, own).findings("shares-total")).isEmpty();
    }

    @Test
    void is_doubtful_past_one_point() {
      assertThat(shares("20", "30", "41,5").findings("shares-total"))
          .containsExactly(
              finding(
                  Severity.WARNING,
                  "shares-total",
                  "1.share-region",
                  "% de financement de la Région",
                  new Place(SHEET_1, "C3"),
                  "un total de 101,5\u00a0%",
                  "un total de 100\u00a0%, à 1 point près",
                  "Vérifiez les parts de la Région, des autres financeurs publics, du privé et de"
                      + " l’autofinancement\u00a0: elles couvrent ensemble tout le budget. La"
                      + " billetterie est déjà comprise dans l’autofinancement."));
    }

    @Test
    void is_wrong_past_ten_points() {
      assertThat(shares("20", "30", "30").findings("shares-total"))
          .extracting(Finding::severity, Finding::read)
          .containsExactly(tuple(Severity.WARNING, "un total de 90\u00a0%"));
      assertThat(shares("20", "30", "29,9").findings("shares-total"))
          .extracting(Finding::severity, Finding::read)
          .containsExactly(tuple(Severity.ERROR, "un total de 89,9\u00a0%"));
    }

    @Test
    void is_not_spoken_of_while_a_term_that_is_owed_is_missing() {
      assertThat(Filling.bilan().says("1.share-own", "40").findings("shares-total")).isEmpty();
      assertThat(Filling.bilan().says("1.share-region", "40").findings("shares-total")).isEmpty();
    }

    @Test
    void is_not_spoken_of_where_a_term_was_not_understood() {
      assertThat(shares("20", "30", "environ 40").findings("shares-total")).isEmpty();
      assertThat(shares("20", "n.c.", "40").findings("shares-total")).isEmpty();
    }
  }

  @Nested
  class One_number_beside_another {
    @Test
    void is_at_most_as_large() {
      Filling own = Filling.bilan().says("1.share-own", "20");
      assertThat(own.says("1.share-ticketing", "20").findings("ticketing-within-own-share"))
          .isEmpty();
      assertThat(own.says("1.share-ticketing", "20,5").findings("ticketing-within-own-share"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "ticketing-within-own-share",
                  "1.share-ticketing",
                  "% de la billetterie",
                  new Place(SHEET_1, "C8"),
                  "20,5\u00a0%, contre 20\u00a0%",
                  "une part de billetterie inférieure ou égale au % d’autofinancement",
                  "Indiquez la billetterie en % du budget total, ou corrigez le %"
                      + " d’autofinancement, qui la comprend."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80 000", "100 000", "120 000"})
    void is_close_to_it(String actual) {
      assertThat(
              Filling.bilan()
                  .says("1.budget-planned", "100 000")
                  .says("1.budget-actual", actual)
                  .findings("budget-actual-near-planned"))
          .isEmpty();
    }

    @Test
    void is_doubtful_where_it_differs_much() {
      Filling planned = Filling.bilan().says("1.budget-planned", "100 000 €");
      assertThat(planned.findings("budget-actual-near-planned")).isEmpty();
      assertThat(
              planned.says("1.budget-actual", "120 000,01").findings("budget-actual-near-planned"))
          .containsExactly(
              finding(
                  Severity.WARNING,
                  "budget-actual-near-planned",
                  "1.budget-actual",
                  "Dépenses totales réelles",
                  new Place(SHEET_1, "C2"),
                  "120\u00a0000,01\u00a0€, contre 100\u00a0000,00\u00a0€",
                  "des dépenses réelles proches du budget prévisionnel, à 20\u00a0% près",
                  "Vérifiez les deux montants\u00a0; s’ils sont exacts, vous pouvez expliquer"
                      + " l’écart à la question «\u00a0Autre\u00a0» de la fiche technique."));
    }
  }

  @Nested
  class A_dropped_action {
    @ParameterizedTest
    @ValueSource(strings = {"reportée", "Abandonnee"})
    void says_why(String status) {
      assertThat(
              Filling.bilan()
                  .line("2.actions", "action", "Atelier", "status", status)
                  .findings("dropped-action-explained"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "dropped-action-explained",
                  "2.actions",
                  "Actions du Plan d’Actions Annuel – Détails",
                  new Place(SHEET_2, "D11"),
                  null,
                  "la raison du report ou de l’abandon, dans la colonne «\u00a0Détails\u00a0»",
                  "Précisez en quelques mots dans «\u00a0Détails\u00a0» pourquoi l’action a été"
                      + " reportée ou abandonnée."));
    }

    @Test
    void that_says_why_is_fine_and_so_is_one_that_took_place() {
      assertThat(
              Filling.bilan()
                  .line("2.actions", "action", "A", "status", "reportée", "details", "Covid")
                  .line("2.actions", "action", "B", "status", "réalisée")
                  .line("2.actions", "action", "C")
                  .findings("dropped-action-explained"))
          .isEmpty();
    }
  }

  @Nested
  class A_date {
    @Test
    void lies_in_the_year_of_the_report() {
      Filling report = Filling.bilan().says("date", "31/12/2020");
      assertThat(report.findings("report-dated-in-year")).isEmpty();
      assertThat(report.says("date", "31/12/2019").findings("report-dated-in-year"))
          .containsExactly(
              finding(
                  Severity.WARNING,
                  "report-dated-in-year",
                  "date",
                  "Date du bilan",
                  new Place("Identification", "C2"),
                  "31/12/2019",
                  "une date de l’année 2020",
                  "Vérifiez la date du bilan, en particulier l’année."));
    }

    @Test
    void may_be_the_day_of_receipt_and_no_later() {
      assertThat(Filling.bilan().says("6.date", "15/12/2020").findings("date-in-future")).isEmpty();
      assertThat(Filling.bilan().says("6.date", "16 décembre 2020").findings("date-in-future"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "date-in-future",
                  "6.date",
                  "Date de signature",
                  new Place(SHEET_6, "C5"),
                  "16 décembre 2020",
                  "une date qui ne dépasse pas le jour de réception, le 15/12/2020",
                  "Corrigez cette date."));
    }

    @Test
    void of_a_planned_action_may_be_to_come() {
      assertThat(
              Filling.programme()
                  .line("actions", "title", "Expo", "from", "01/03/2021", "to", "30/06/2021")
                  .findings("date-in-future"))
          .isEmpty();
    }
  }

  @Nested
  class A_planned_action {
    private static final Circumstances BASELINE =
        new Circumstances(LocalDate.of(2020, 5, 29), 2020, 2022, Background.NONE);

    private static Filling planned(Filling programme, String from, String to) {
      return programme.line("actions", "title", "Expo", "from", from, "to", to);
    }

    @ParameterizedTest
    @CsvSource({"01/01/2021,31/12/2021", "01/09/2019,01/01/2021", "31/12/2021,30/06/2022"})
    void takes_place_at_least_in_part_in_the_programme_s_year(String from, String to) {
      assertThat(planned(Filling.programme(), from, to).findings("action-meets-year")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01/01/2020,31/12/2020", "01/01/2022,30/06/2022"})
    void is_wrong_where_it_never_meets_it(String from, String to) {
      assertThat(planned(Filling.programme(), from, to).findings("action-meets-year"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "action-meets-year",
                  "actions",
                  "Actions prévues – Début",
                  new Place("Programme", "E11"),
                  "du " + from + " au " + to,
                  "une action qui se déroule au moins en partie pendant la période du programme"
                      + " (2021)",
                  "Corrigez les dates de l’action, ou retirez-la de ce programme si elle ne"
                      + " concerne pas cette période."));
    }

    @Test
    void that_ends_before_it_begins_is_told_by_its_days_where_months_are_given() {
      assertThat(
              planned(Filling.programme(), "juin 2021", "mars 2021")
                  .findings("action-ends-after-start"))
          .extracting(Finding::read)
          .containsExactly("du 01/06/2021 au 31/03/2021\u00a0: la fin précède le début");
    }

    @ParameterizedTest
    @CsvSource({"30/06/2021,01/03/2021", "01/01/2023,31/12/2019"})
    void that_ends_before_it_begins_is_told_as_that_alone(String from, String to) {
      Filling programme = planned(Filling.programme(), from, to);
      assertThat(programme.findings("action-meets-year")).isEmpty();
      assertThat(programme.findings("action-ends-after-start"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "action-ends-after-start",
                  "actions",
                  "Actions prévues – Fin",
                  new Place("Programme", "F11"),
                  "du " + from + " au " + to + "\u00a0: la fin précède le début",
                  "une date de fin qui ne précède pas la date de début",
                  "Corrigez l’une des deux dates, ou échangez-les si elles sont inversées."));
    }

    @Test
    void may_last_a_day_or_the_whole_of_a_month() {
      assertThat(
              planned(
                      planned(Filling.programme(), "05/03/2021", "05/03/2021"),
                      "15/06/2021",
                      "juin 2021")
                  .findings("action-ends-after-start"))
          .isEmpty();
    }

    @Test
    void without_both_days_is_passed_over() {
      assertThat(
              Filling.programme()
                  .line("actions", "title", "Expo", "from", "01/01/2035")
                  .line("actions", "title", "Expo", "from", "01/01/2035", "to", "n.c.")
                  .findings("action-meets-year"))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01/01/2020,31/01/2020", "01/06/2021,01/07/2021", "31/12/2022,31/12/2023"})
    void of_the_baseline_meets_2020_to_2022(String from, String to) {
      assertThat(Checks.of(planned(Filling.baseline(), from, to).done(), BASELINE))
          .extracting(Finding::check)
          .doesNotContain("action-meets-year");
    }

    @Test
    void of_the_baseline_is_wrong_outside_2020_to_2022() {
      assertThat(
              Checks.of(planned(Filling.baseline(), "01/01/2023", "30/01/2023").done(), BASELINE))
          .filteredOn(one -> one.check().equals("action-meets-year"))
          .extracting(Finding::expected)
          .containsExactly(
              "une action qui se déroule au moins en partie pendant la période du programme (2020"
                  + " à 2022)");
    }

    @Test
    void has_both_days_or_a_calendar() {
      assertThat(
              Filling.programme()
                  .line("actions", "title", "A", "from", "01/03/2021", "to", "30/06/2021")
                  .line("actions", "title", "B", "calendar", "un mercredi sur deux")
                  .line("actions", "title", "C", "from", "01/03/2021")
                  .findings("action-has-calendar"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "action-has-calendar",
                  "actions",
                  "Actions prévues – Début",
                  new Place("Programme", "E13"),
                  null,
                  "une date de début et une date de fin, ou un calendrier d’interventions",
                  "Indiquez les deux dates de l’action ou, à défaut, décrivez son calendrier dans"
                      + " la colonne «\u00a0Calendrier d’interventions\u00a0»."));
    }
  }

  @Nested
  class The_pictures_of_section_6 {
    private static final String EXPECTED =
        "le logo, la plaque Région (et les roll-ups) et les supports de communication, en images";
    private static final String ADVICE =
        "Collez les images manquantes dans la feuille «\u00a06 Communication\u00a0», sous la question à"
            + " laquelle elles répondent, ou joignez-les au courriel avec le classeur.";

    @Test
    void are_owed_all_three() {
      assertThat(
              Filling.bilan()
                  .picture("6.logo")
                  .picture("6.plaque")
                  .picture("6.materials")
                  .findings("communication-pictures"))
          .isEmpty();
    }

    @Test
    void are_an_error_where_there_is_none_at_all() {
      assertThat(Filling.bilan().findings("communication-pictures"))
          .containsExactly(
              finding(
                  Severity.ERROR,
                  "communication-pictures",
                  "6.logo",
                  "Logo de la structure",
                  new Place(SHEET_6, "C1"),
                  "aucune image",
                  EXPECTED,
                  ADVICE));
    }

    @Test
    void are_a_remark_for_each_kind_that_is_missing() {
      assertThat(Filling.bilan().picture("6.plaque").findings("communication-pictures"))
          .containsExactly(
              finding(
                  Severity.WARNING,
                  "communication-pictures",
                  "6.logo",
                  "Logo de la structure",
                  new Place(SHEET_6, "C1"),
                  "aucune image",
                  EXPECTED,
                  ADVICE),
              finding(
                  Severity.WARNING,
                  "communication-pictures",
                  "6.materials",
                  "Supports de communication",
                  new Place(SHEET_6, "C3"),
                  "aucune image",
                  EXPECTED,
                  ADVICE));
    }
  }

  @Nested
  class All_checks_together {
    @Test
    void tell_errors_first_then_follow_the_order_of_the_form() {
      Finding doubtful =
          finding(Severity.WARNING, "date-as-number", "date", "Date", null, "1", "une date", "…");
      Finding wrong =
          finding(Severity.ERROR, "type-date", "6.date", "Date", null, "?", "une date", "…");
      List<Finding> findings =
          Filling.bilan()
              .found(doubtful)
              .found(wrong)
              .line("3.strengths", "strength", "L’équipe")
              .findings();
      assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::severity));
      assertThat(findings)
          .filteredOn(Finding::error)
          .extracting(Finding::question)
          .containsSubsequence("structure", "1.budget-planned", "6.date", "6.signatory");
      assertThat(findings)
          .filteredOn(one -> !one.error())
          .extracting(Finding::check)
          .containsExactly("date-as-number", "few-lines");
    }
  }
}
