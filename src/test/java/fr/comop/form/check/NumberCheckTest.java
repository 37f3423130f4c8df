package fr.comop.form.check;

import static fr.comop.form.check.Filling.SHEET_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of numbers that have to fit each other. */
class NumberCheckTest {
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
              new Finding(
                  Severity.WARNING,
                  "shares-total",
                  "1.share-region",
                  "% de financement de la Région",
                  new Place(SHEET_1, "C3"),
                  "un total de 101,5\u00a0%",
                  "un total de 100\u00a0%, à 1 point près",
                  "Vérifiez les parts de la Région, des autres financeurs publics, du privé et de"
                      + " l’autofinancement\u00a0: elles couvrent ensemble toutes les ressources de"
                      + " l’année. La billetterie est déjà comprise dans l’autofinancement\u00a0;"
                      + " s’il y a d’autres ressources, précisez-les à la question «\u00a0Autre\u00a0»."));
    }

    @Test
    void is_never_an_error_for_no_article_asks_for_it() {
      assertThat(shares("20", "30", "90").findings("shares-total"))
          .extracting(Finding::severity, Finding::read)
          .containsExactly(tuple(Severity.WARNING, "un total de 150\u00a0%"));
    }

    @Test
    void is_not_spoken_of_where_other_resources_are_told() {
      assertThat(
              shares("20", "30", "25")
                  .says("1.other", "Reprise de provisions\u00a0: 15 %")
                  .findings("shares-total"))
          .isEmpty();
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
              new Finding(
                  Severity.ERROR,
                  "ticketing-within-own-share",
                  "1.share-ticketing",
                  "% de la billetterie",
                  new Place(SHEET_1, "C8"),
                  "% de la billetterie\u00a0: 20,5\u00a0% ; % d’autofinancement\u00a0: 20\u00a0%",
                  "une part de billetterie inférieure ou égale au % d’autofinancement",
                  "Indiquez la billetterie en % du total des ressources de l’année, ou corrigez"
                      + " le % d’autofinancement, qui la comprend."));
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
              new Finding(
                  Severity.WARNING,
                  "budget-actual-near-planned",
                  "1.budget-actual",
                  "Dépenses totales réelles",
                  new Place(SHEET_1, "C2"),
                  "Dépenses totales réelles\u00a0: 120\u00a0000,01\u00a0€ ; Dépenses totales prévues\u00a0:"
                      + " 100\u00a0000,00\u00a0€",
                  "des dépenses réelles proches du budget prévisionnel, à 20\u00a0% près",
                  "Vérifiez les deux montants\u00a0; s’ils sont exacts, vous pouvez expliquer"
                      + " l’écart à la question «\u00a0Autre\u00a0» de la fiche technique."));
    }
  }
}
