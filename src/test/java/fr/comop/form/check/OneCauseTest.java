package fr.comop.form.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Places;
import fr.comop.form.Severity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Findings of one cause are told once. */
class OneCauseTest {
  private static final String ACTIONS = "2.actions";

  private static List<Finding> of(Filling filling, String question) {
    return filling.findings().stream()
        .filter(finding -> question.equals(finding.question()))
        .toList();
  }

  @Nested
  class Three_cells_of_a_column {
    private static Filling pupils(String... texts) {
      Filling filling = Filling.bilan();
      for (String text : texts) {
        filling.line(ACTIONS, "action", "A", "status", "réalisée", "school-pupils", text);
      }
      return filling;
    }

    @Test
    void that_fail_alike_are_one_finding_with_all_cells() {
      assertThat(of(pupils("beaucoup", "12", "peu", "beaucoup", "une classe", "trois"), ACTIONS))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.check()).isEqualTo("type-count");
                assertThat(finding.label())
                    .isEqualTo("Actions du Plan d’Actions Annuel – Scolaires touchés");
                assertThat(finding.read())
                    .isEqualTo("beaucoup ; peu ; une classe ; … (5 cellules)");
                assertThat(Places.french(finding.places()))
                    .isEqualTo(
                        "feuille « 2 Fréquentation et publics », cellules\u00a0I11 et I13 à I16");
                assertThat(finding.place())
                    .isEqualTo(new Place("2 Fréquentation et publics", "I11"));
              });
    }

    @Test
    void are_two_findings_as_long_as_they_are_two() {
      assertThat(of(pupils("beaucoup", "peu"), ACTIONS)).hasSize(2);
    }

    @Test
    void that_are_empty_are_one_finding_that_read_nothing() {
      Filling filling = Filling.bilan();
      for (int line = 0; line < 3; line++) {
        filling.line(ACTIONS, "action", "A");
      }
      assertThat(of(filling, ACTIONS))
          .extracting(Finding::check, Finding::read, finding -> finding.places().size())
          .containsExactly(tuple("required", null, 3));
    }

    @Test
    void that_fail_each_in_its_own_way_stay_apart() {
      assertThat(of(pupils("beaucoup", "-3", "1,5"), ACTIONS))
          .extracting(Finding::check)
          .containsExactly("type-count", "below-zero", "not-whole");
    }
  }

  @Nested
  class Columns_that_went_to_the_right {
    private static Filling shifted(int lines) {
      Filling filling = Filling.bilan();
      for (int line = 1; line <= lines; line++) {
        filling.line(
            ACTIONS,
            "action",
            "Action " + line,
            "status",
            "réalisée",
            "axes",
            "femmes ; jeunes",
            "objectives",
            "1 ; 3",
            "issues",
            "5 ; 6");
      }
      return filling;
    }

    @Test
    void are_told_in_one_sentence_with_all_their_cells() {
      assertThat(of(shifted(4), ACTIONS))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.check()).isEqualTo("shifted");
                assertThat(finding.read())
                    .isEqualTo(
                        "les colonnes L à N semblent décalées d’une colonne vers la droite : 12"
                            + " cellules");
                assertThat(Places.french(finding.places()))
                    .isEqualTo(
                        "feuille « 2 Fréquentation et publics », cellules\u00a0L11 à L14, M11 à M14 et"
                            + " N11 à N14");
                assertThat(finding.advice())
                    .isEqualTo(
                        "Remettez ces réponses à leur place\u00a0: elles ont sans doute glissé lors"
                            + " d’un copier-coller ou d’une insertion.");
              });
    }

    @Test
    void are_not_suspected_for_a_word_or_two() {
      assertThat(of(shifted(1), ACTIONS))
          .extracting(Finding::check)
          .containsExactly("choice-unknown", "choice-unknown");
    }

    @Test
    void are_not_suspected_where_their_own_column_is_taken() {
      Filling filling = Filling.bilan();
      for (int line = 0; line < 4; line++) {
        filling.line(
            ACTIONS,
            "action",
            "A",
            "status",
            "réalisée",
            "outside-share",
            "12",
            "targets",
            "jeunes",
            "axes",
            "femmes");
      }
      assertThat(of(filling, ACTIONS)).extracting(Finding::check).containsExactly("choice-unknown");
    }
  }

  @Nested
  class Columns_that_went_to_the_left {
    @Test
    void are_told_likewise() {
      Filling filling = Filling.bilan();
      for (int line = 0; line < 3; line++) {
        filling.line("4.schools", "action", "Ateliers", "level", "12", "schools", "Lyon");
      }
      assertThat(of(filling, "4.schools"))
          .extracting(Finding::check, Finding::read)
          .containsExactly(
              tuple(
                  "shifted",
                  "les colonnes C à D semblent décalées d’une colonne vers la gauche : 6"
                      + " cellules"));
    }
  }

  @Nested
  class A_column_that_slipped_by_a_row {
    private static Filling slipped() {
      return Filling.bilan()
          .line(ACTIONS, "action", "Festival", "direct", "100")
          .line(ACTIONS, "action", "Exposition", "status", "réalisée")
          .line(ACTIONS, "action", "Ateliers", "status", "en cours")
          .line(ACTIONS, "status", "réalisée");
    }

    @Test
    void is_told_in_place_of_what_is_missing_at_its_ends() {
      assertThat(of(slipped(), ACTIONS))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.check()).isEqualTo("shifted");
                assertThat(finding.read())
                    .isEqualTo("la colonne C semble décalée d’une ligne vers le bas : 3 cellules");
                assertThat(Places.french(finding.places()))
                    .isEqualTo("feuille « 2 Fréquentation et publics », cellules\u00a0C12 à C14");
              });
    }

    @Test
    void is_told_even_if_some_lines_had_no_answer_there() {
      assertThat(
              of(
                  Filling.bilan()
                      .line(ACTIONS, "action", "Festival", "status", "réalisée")
                      .line(ACTIONS, "action", "Exposition", "status", "réalisée", "direct", "96")
                      .line(ACTIONS, "action", "Ateliers", "status", "en cours", "direct", "512")
                      .line(ACTIONS, "action", "Cafés", "status", "réalisée")
                      .line(ACTIONS, "action", "Masques", "status", "réalisée", "direct", "118")
                      .line(ACTIONS, "direct", "41"),
                  ACTIONS))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.check()).isEqualTo("shifted");
                assertThat(finding.read())
                    .isEqualTo("la colonne E semble décalée d’une ligne vers le bas : 4 cellules");
                assertThat(Places.french(finding.places()))
                    .isEqualTo(
                        "feuille « 2 Fréquentation et publics », cellules\u00a0E12, E13, E15 et E16");
              });
    }

    @Test
    void is_not_suspected_where_most_lines_had_no_answer_there() {
      assertThat(
              of(
                  Filling.bilan()
                      .line(ACTIONS, "action", "Festival", "status", "réalisée")
                      .line(ACTIONS, "action", "Exposition", "status", "réalisée", "direct", "96")
                      .line(ACTIONS, "action", "Ateliers", "status", "en cours")
                      .line(ACTIONS, "direct", "41"),
                  ACTIONS))
          .extracting(Finding::check)
          .containsOnly("required");
    }

    @Test
    void is_not_suspected_where_the_first_line_has_its_answer() {
      assertThat(
              of(
                  Filling.bilan()
                      .line(ACTIONS, "action", "Festival", "status", "réalisée")
                      .line(ACTIONS, "action", "Exposition", "status", "réalisée")
                      .line(ACTIONS, "action", "Ateliers", "status", "en cours")
                      .line(ACTIONS, "status", "réalisée"),
                  ACTIONS))
          .extracting(Finding::check, Finding::place)
          .containsExactly(tuple("required", new Place("2 Fréquentation et publics", "A14")));
    }
  }

  @Nested
  class Answers_that_went_down_a_row {
    @Test
    void are_told_once_for_their_section() {
      Filling filling =
          Filling.bilan()
              .says("1.share-private-details", "8,9")
              .says("1.share-own", "Mécénat d’entreprises")
              .says("1.share-ticketing", "23,55")
              .says("1.share-payroll", "12")
              .says("1.other", "61")
              .says("1.legal-status", "Rien de plus")
              .says("1.governance", "Association")
              .says("1.business-model", "Conseil d’administration")
              .says("1.fte", "Rencontres avec deux fondations")
              .says("1.fte-change", "12,5")
              .says("1.fete-fte", "Stable");
      assertThat(filling.findings())
          .filteredOn(finding -> finding.check().equals("shifted"))
          .extracting(Finding::label, Finding::read)
          .containsExactly(
              tuple(
                  "1 – Fiche technique de la structure",
                  "la colonne C semble décalée d’une ligne vers le bas : 11 cellules"));
      assertThat(filling.findings())
          .extracting(Finding::question)
          .doesNotContain("1.share-private-details", "1.fte", "1.fete-fte");
    }

    @Test
    void are_not_suspected_where_three_numbers_are_just_not_known() {
      Filling filling =
          Filling.bilan()
              .says("1.legal-status", "Association")
              .says("1.governance", "Conseil d’administration")
              .says("1.business-model", "Rencontres")
              .says("1.fte", "n.c.")
              .says("1.fete-fte", "n.c.")
              .says("1.fete-share", "n.c.");
      assertThat(filling.findings())
          .extracting(Finding::check)
          .doesNotContain("shifted")
          .contains("type-decimal", "type-percent");
    }
  }
}
