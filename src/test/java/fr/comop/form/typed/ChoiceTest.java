package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.AXES;
import static fr.comop.form.typed.Understood.ISSUE;
import static fr.comop.form.typed.Understood.STATUS;
import static fr.comop.form.typed.Understood.TARGETS;
import static fr.comop.form.typed.Understood.YES_NO;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Value;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How choices, and yes or no, are understood. */
class ChoiceTest {
  @Nested
  class A_choice {
    @ParameterizedTest
    @CsvSource({
      "réalisée,réalisée",
      "REALISEE,réalisée",
      "En  cours,en cours",
      "en-cours,en cours",
      "fait,[choice-unknown]",
      "1,[choice-unknown]",
      "?,[choice-unknown]"
    })
    void is_known_by_its_words_accents_and_case_aside(String text, String wording) {
      assertThat(words(typed(text, STATUS))).isEqualTo(wording);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2",
          "Intelligence artificielle",
          "2 – Intelligence artificielle",
          "2. intelligence artificielle"
        })
    void that_is_numbered_is_known_by_its_number_too(String text) {
      assertThat(words(typed(text, ISSUE))).isEqualTo("Intelligence artificielle");
      assertThat(words(figure("2", ISSUE))).isEqualTo("Intelligence artificielle");
    }

    @Test
    void is_one_of_those_on_offer() {
      assertWrong(
          typed("5", ISSUE),
          "5",
          "choice-unknown",
          "une réponse parmi : 1 – Santé et vaccins ; 2 – Intelligence artificielle ; 3 – Fracture"
              + " climatique ; 4 – Emploi – industrie",
          "Choisissez une des réponses proposées par la liste déroulante.");
      assertThat(words(typed("1 ; 2", ISSUE))).isEqualTo("[choice-unknown]");
      assertThat(words(typed("0", ISSUE))).isEqualTo("[choice-unknown]");
    }
  }

  @Nested
  class Several_choices {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            femmes | femmes
            femmes ; jeunes | femmes & jeunes
            femmes, jeunes et actifs | femmes & jeunes & actifs
            Femmes / Jeunes | femmes & jeunes
            femmes ; femmes | femmes
            femmes ; jeunes ; | femmes & jeunes
            femmes ;; jeunes | femmes & jeunes
            femmes ; enfants | [choice-unknown]
            ; | [choice-unknown]
            , | [choice-unknown]
            """)
    void are_told_apart_by_what_stands_between_them(String text, String wordings) {
      assertThat(words(typed(text, TARGETS))).isEqualTo(wordings);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1 ; 3",
          "1,3",
          "1;3",
          "1\n3",
          "1 et 3",
          "Assurer un accès à tous les publics ; favoriser des approches partenariales et"
              + " pluridisciplinaires"
        })
    void that_are_numbered_may_be_given_by_number(String text) {
      assertThat(typed(text, AXES).value())
          .isEqualTo(
              new Value.Chosen(
                  List.of(
                      "Assurer un accès à tous les publics",
                      "Favoriser des approches partenariales et pluridisciplinaires"),
                  true));
    }

    @Test
    void are_several_even_where_only_one_is_given() {
      assertThat(figure("2", AXES).value())
          .isEqualTo(new Value.Chosen(List.of("Valoriser les compétences du territoire"), true));
    }

    @Test
    void tell_how_to_mend_what_is_wrong() {
      assertWrong(
          typed("femmes ; enfants", TARGETS),
          "femmes ; enfants",
          "choice-unknown",
          "une ou plusieurs réponses parmi : femmes ; jeunes ; actifs ; autres",
          "Choisissez parmi les réponses proposées ; séparez-les par des points-virgules s’il y en"
              + " a plusieurs.");
    }
  }

  @Nested
  class Yes_or_no {
    @ParameterizedTest
    @ValueSource(strings = {"oui", "Oui", "OUI !", "O", "o", "X", "x", "☑", "☒", "✓", "1", "vrai"})
    void is_yes_in_many_ways(String text) {
      assertThat(words(typed(text, YES_NO))).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non", "Non.", "N", "☐", "0", "FAUX"})
    void is_no_in_many_ways(String text) {
      assertThat(words(typed(text, YES_NO))).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"✗", "✘"})
    void is_not_guessed_from_a_cross_that_may_be_either(String text) {
      assertWrong(
          typed(text, YES_NO), text, "type-yes-no", "oui ou non", "Répondez par oui ou par non.");
    }

    @Test
    void is_a_ticked_box_or_a_number() {
      assertThat(words(Understand.of(new RawAnswer.Tick(true), YES_NO))).isEqualTo("yes");
      assertThat(words(Understand.of(new RawAnswer.Tick(false), YES_NO))).isEqualTo("no");
      assertThat(words(figure("1", YES_NO))).isEqualTo("yes");
    }

    @Test
    void is_neither_when_it_is_anything_else() {
      assertWrong(
          typed("en partie", YES_NO),
          "en partie",
          "type-yes-no",
          "oui ou non",
          "Répondez par oui ou par non.");
    }
  }
}
