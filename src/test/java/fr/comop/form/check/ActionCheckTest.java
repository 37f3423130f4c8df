package fr.comop.form.check;

import static fr.comop.form.check.Filling.SHEET_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of planned actions and of those that did not take place. */
class ActionCheckTest {
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
              new Finding(
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
              new Finding(
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
    void is_asked_for_its_part_of_the_report_in_a_remark_alone() {
      Filling filling =
          Filling.programme()
              .line("actions", "title", "A", "report-section", "2")
              .line("actions", "title", "B");
      assertThat(filling.findings("report-section"))
          .containsExactly(
              new Finding(
                  Severity.WARNING,
                  "report-section",
                  "actions",
                  "Actions prévues – Partie du bilan",
                  new Place("Programme", "U12"),
                  null,
                  "la partie du bilan où l’action sera rapportée, de 1 à 6",
                  "Indiquez-la si vous le pouvez : le programme se lit « en miroir » du bilan"
                      + " (article 4.2 de la convention)."));
      assertThat(filling.findings("required"))
          .extracting(Finding::label)
          .doesNotContain("Actions prévues – Partie du bilan");
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
              new Finding(
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
  class A_dropped_action {
    @ParameterizedTest
    @ValueSource(strings = {"reportée", "Abandonnee"})
    void says_why(String status) {
      assertThat(
              Filling.bilan()
                  .line("2.actions", "action", "Atelier", "status", status)
                  .findings("dropped-action-explained"))
          .containsExactly(
              new Finding(
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
}
