package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.AXES;
import static fr.comop.form.typed.Understood.STATUS;
import static fr.comop.form.typed.Understood.TARGETS;
import static fr.comop.form.typed.Understood.readback;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How choices are understood that are not quite in the words of the list. */
class LooseChoiceTest {
  @Nested
  class A_choice_not_quite_in_the_list_s_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2.actions/status | reporté | reportée
            2.actions/status | Réalisées | réalisée
            2.actions/status | realsiee | réalisée
            2.actions/status | abandoné | abandonnée
            2.actions/status | encours | en cours
            2.actions/status | État : réalisé | réalisée
            5.rural/state | réalisées | réalisé
            5.domex/issue | thème 2 | 2
            5.domex/issue | Thème n° 2 | 2
            5.domex/issue | 2 – Inteligence artificielle | 2
            5.domex/issue | inteligence artificielle | 2 – Intelligence artificielle
            4.schools/level | lycées | lycée
            4.schools/level | colége | collège
            4.schools/académie | académie de Lyon | Lyon
            4.csti-partners/scale | régionale | régional
            4.csti-partners/scale | nationaux | national
            4.csti-partners/relay | tiers-lieux | tiers-lieu
            """)
    void is_read_where_one_alone_is_meant_and_told(String asked, String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), Questions.ofBilan(asked)))
          .isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2.actions/status | annulée
            2.actions/status | irréalisée
            2.actions/status | non réalisée
            2.actions/status | réalisée ou reportée
            2.actions/status | réalisée ; reportée
            2.actions/status | réalisée ?
            2.actions/status | rapportée
            2.actions/status | r
            5.domex/issue | 2 – Santé et vaccins
            5.domex/issue | axe 2
            5.domex/issue | thème
            5.domex/issue | 12
            4.schools/level | école
            3.stopped/change | orientée
            2.impact/reached | nom
            """)
    void stays_a_finding_where_it_may_be_another_or_none(String asked, String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), Questions.ofBilan(asked)))
          .isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @CsvSource({"REALISEE", "réalisée.", "« réalisée »", "en-cours"})
    void is_not_told_for_accents_case_and_punctuation(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), STATUS)).isEmpty();
    }
  }

  @Nested
  class Several_choices_not_quite_in_the_list_s_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Axe 1 et axe 3 | 1 ; 3
            axes 1, 2 et 3 | 1 ; 2 ; 3
            axe 2 | 2
            Axe stratégique n° 3 | 3
            1 3 | 1 ; 3
            1.3 | 1 ; 3
            1 & 3 | 1 ; 3
            1 à 3 | 1 ; 2 ; 3
            de 1 à 2 | 1 ; 2
            1-2 | 1 ; 2
            valoriser les competance du territoire | 2 – Valoriser les compétences du territoire
            """)
    void that_are_numbered_are_read_and_told(String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), AXES)).isEqualTo(understood);
    }

    @Test
    void are_read_where_the_spreadsheet_made_a_number_of_them() {
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("1.3"), false), AXES))
          .isEqualTo("1 ; 3");
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("1.4"), false), AXES))
          .isEqualTo("[choice-unknown]");
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("0.013"), true), AXES))
          .isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Femme, jeune et active | femmes ; jeunes ; actifs
            feemmes + autre | femmes ; autres
            """)
    void in_words_are_read_and_told(String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), TARGETS)).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1-3",
          "1 – 3",
          "3 à 1",
          "13",
          "1 4",
          "objectif 1",
          "axe 1 ou 3",
          "axe 4",
          "1, 3 ?",
          "partenariats"
        })
    void stay_a_finding_where_they_may_be_others_or_none(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), AXES)).isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactifs", "femmes ; hommes", "jeunes filles"})
    void stay_a_finding_in_words_too(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), TARGETS)).isEqualTo("[choice-unknown]");
    }

    @Test
    void are_not_told_where_they_stand_in_the_list_s_own_words() {
      assertThat(readback(new RawAnswer.Typed("Femmes, jeunes et actifs"), TARGETS)).isEmpty();
      assertThat(readback(new RawAnswer.Typed("1,3"), AXES)).isEmpty();
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("2"), false), AXES)).isEmpty();
    }
  }
}
