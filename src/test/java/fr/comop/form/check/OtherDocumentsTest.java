package fr.comop.form.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is compared with the convention, the programmes and last year's report. */
class OtherDocumentsTest {
  private static List<Finding> found(Filling filling, Background background, String check) {
    return filling.findings(background).stream()
        .filter(finding -> finding.check().equals(check))
        .toList();
  }

  @Nested
  class The_share_of_the_region {
    private static final String CHECK = "region-share-matches-grant";

    private List<Finding> share(String share, String grant) {
      return found(
          Filling.bilan().says("1.share-region", share).says("1.budget-actual", "500 000"),
          new Background(new BigDecimal(grant), null, Map.of()),
          CHECK);
    }

    @Test
    void is_the_grant_over_what_was_spent_within_five_points() {
      assertThat(share("18", "90000")).isEmpty();
      assertThat(share("23", "90000")).isEmpty();
      assertThat(share("13", "90000")).isEmpty();
    }

    @Test
    void is_doubtful_elsewhere() {
      assertThat(share("23,01", "90000"))
          .singleElement()
          .isEqualTo(
              new Finding(
                  Severity.WARNING,
                  CHECK,
                  "1.share-region",
                  "% de financement de la Région",
                  new Place("1 Fiche technique", "C3"),
                  "23,01\u00a0% dans le document, 18\u00a0% d’après la subvention (90\u00a0000,00\u00a0€ sur"
                      + " 500\u00a0000,00\u00a0€)",
                  "une part proche de celle de la subvention régionale de 2020 dans les dépenses"
                      + " réelles, à 5 points près",
                  "Vérifiez le % de financement de la Région et les dépenses totales réelles ; la"
                      + " part se calcule sur la subvention de l’année, versée ou à verser. Si les"
                      + " ressources de l’année diffèrent beaucoup des dépenses, rien n’est à"
                      + " faire."));
    }

    @Test
    void is_not_spoken_of_where_the_grant_is_unknown_or_nothing_was_spent() {
      Filling filling = Filling.bilan().says("1.share-region", "50").says("1.budget-actual", "10");
      assertThat(found(filling, Background.NONE, CHECK)).isEmpty();
      assertThat(
              found(
                  Filling.bilan().says("1.share-region", "50").says("1.budget-actual", "0"),
                  new Background(BigDecimal.TEN, null, Map.of()),
                  CHECK))
          .isEmpty();
    }
  }

  @Nested
  class A_planned_action {
    private final Map<String, String> titles = new LinkedHashMap<>();

    private Background planned(Set<String> more) {
      Set<String> codes = new java.util.HashSet<>(titles.keySet());
      codes.addAll(more);
      return new Background(null, new Planned(titles, codes), Map.of());
    }

    private static Filling reporting(String... codes) {
      Filling filling = Filling.bilan();
      for (String code : codes) {
        filling.line("2.actions", "action", "Une action", "planned-code", code);
      }
      return filling;
    }

    @Test
    void has_its_line_by_its_code() {
      titles.put("P2020-001", "Festival");
      titles.put("P2020-002", "Exposition");
      assertThat(
              found(
                  reporting("P2020-001", "p2020-002 "),
                  planned(Set.of()),
                  "planned-action-reported"))
          .isEmpty();
    }

    @Test
    void is_missed_with_the_others_in_one_finding() {
      titles.put("P2020-001", "Festival");
      titles.put("P2020-002", "Exposition");
      titles.put("P2020-003", "Ateliers");
      assertThat(found(reporting("P2020-002"), planned(Set.of()), "planned-action-reported"))
          .extracting(Finding::severity, Finding::question, Finding::read, Finding::expected)
          .containsExactly(
              tuple(
                  Severity.WARNING,
                  "2.actions",
                  "aucune ligne pour P2020-001 (Festival), P2020-003 (Ateliers)",
                  "une ligne pour chaque action prévue au programme de 2020, avec son code"));
    }

    @Test
    void is_named_by_its_code_alone_where_many_are_missing() {
      for (int number = 1; number <= 4; number++) {
        titles.put("P2020-00" + number, "Action");
      }
      assertThat(found(Filling.bilan(), planned(Set.of()), "planned-action-reported"))
          .extracting(Finding::read)
          .containsExactly("aucune ligne pour P2020-001, P2020-002, P2020-003, P2020-004");
    }

    @Test
    void of_another_year_or_version_is_known_all_the_same() {
      assertThat(found(reporting("P2019-004"), planned(Set.of("P2019-004")), "planned-code-known"))
          .isEmpty();
    }

    @Test
    void that_no_programme_holds_is_an_error_in_each_table_of_codes() {
      Filling filling =
          reporting("P2020-999")
              .line("3.stopped", "action", "A", "planned-code", "X", "reason", "Fermeture");
      assertThat(found(filling, planned(Set.of("P2020-001")), "planned-code-known"))
          .extracting(Finding::severity, Finding::question, Finding::read, Finding::label)
          .containsExactly(
              tuple(
                  Severity.ERROR,
                  "2.actions",
                  "P2020-999",
                  "Actions du Plan d’Actions Annuel – Code prévu"),
              tuple(
                  Severity.ERROR,
                  "3.stopped",
                  "X",
                  "Actions arrêtées ou réorientées – Code prévu"));
    }

    @Test
    void is_not_spoken_of_where_nobody_looked_or_no_programme_was_imported() {
      assertThat(found(reporting("P2020-999"), Background.NONE, "planned-code-known")).isEmpty();
      assertThat(found(reporting("P2020-999"), planned(Set.of()), "planned-code-known")).isEmpty();
    }
  }

  @Nested
  class A_figure {
    private static final String CHECK = "figure-near-last-year";

    private static Background lastYear(String key, String figure) {
      return new Background(null, null, Map.of(key, new BigDecimal(figure)));
    }

    @Test
    void may_move_by_half() {
      Filling filling = Filling.bilan().says("1.fte", "15");
      assertThat(found(filling, lastYear("1.fte", "10"), CHECK)).isEmpty();
      assertThat(found(filling, lastYear("1.fte", "30"), CHECK)).isEmpty();
    }

    @Test
    void is_doubtful_past_that() {
      assertThat(
              found(Filling.bilan().says("1.fte", "15,1"), lastYear("1.fte", "10.000000"), CHECK))
          .extracting(Finding::severity, Finding::question, Finding::read, Finding::expected)
          .containsExactly(
              tuple(
                  Severity.WARNING,
                  "1.fte",
                  "15,1 en 2020, 10 en 2019",
                  "un chiffre proche de celui du bilan 2019, à 50\u00a0% près"));
    }

    @Test
    void may_be_a_column_added_up() {
      Filling filling =
          Filling.bilan()
              .line("2.actions", "action", "A", "direct", "300")
              .line("2.actions", "action", "B", "direct", "100");
      assertThat(found(filling, lastYear("2.actions/direct", "1000"), CHECK))
          .extracting(Finding::label, Finding::read)
          .containsExactly(
              tuple(
                  "Actions du Plan d’Actions Annuel – Fréquentation directe",
                  "400 en 2020, 1\u00a0000 en 2019"));
    }

    @Test
    void that_was_zero_or_is_not_answered_is_passed_over() {
      assertThat(found(Filling.bilan().says("1.fte", "15"), lastYear("1.fte", "0"), CHECK))
          .isEmpty();
      assertThat(found(Filling.bilan(), lastYear("1.fte", "15"), CHECK)).isEmpty();
    }
  }
}
