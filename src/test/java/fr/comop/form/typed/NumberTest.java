package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.A_COUNT;
import static fr.comop.form.typed.Understood.COUNT;
import static fr.comop.form.typed.Understood.DECIMAL;
import static fr.comop.form.typed.Understood.NUMBER_ALONE;
import static fr.comop.form.typed.Understood.PERCENT;
import static fr.comop.form.typed.Understood.UNAMBIGUOUS;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.percent;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.typed.Understanding.Trouble;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How percentages, counts and decimals are understood. */
class NumberTest {
  private static final String A_DECIMAL = "un nombre de 0 ou plus, par exemple 7,5";
  private static final String A_PERCENT = "un pourcentage de 0 à 100";

  @Nested
  class A_percentage {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            12,5 % | 12.5
            12,5\u202f% | 12.5
            12.50 | 12.5
            1,234 | 1.234
            0 | 0
            100% | 100
            0,5 % | 0.5
            1 | 1
            0,125 | 0.125 [percent-below-one]
            100,01 | [percent-out-of-range]
            150 % | [percent-out-of-range]
            -3 % | [below-zero]
            (3) | [below-zero]
            12,5 pour cent | 12.5
            0,5 pourcent | 0.5
            % | [type-percent]
            un quart | [type-percent]
            """)
    void is_a_number_from_0_to_100(String text, String percent) {
      assertThat(words(typed(text, PERCENT))).isEqualTo(percent);
    }

    @Test
    void is_a_hundredfold_where_the_cell_shows_one() {
      assertThat(percent("0.125", PERCENT))
          .isEqualTo(
              new Understanding(new Value.Figure(new BigDecimal("12.5")), "12,5\u00a0%", null));
      assertThat(words(percent("0.005", PERCENT))).isEqualTo("0.5");
    }

    @Test
    void is_doubtful_below_one_where_no_sign_says_so() {
      assertThat(figure("0.125", PERCENT))
          .isEqualTo(
              new Understanding(
                  new Value.Figure(new BigDecimal("0.125")),
                  "0,125",
                  new Trouble(
                      Severity.WARNING,
                      "percent-below-one",
                      "un pourcentage de 0 à 100 (lu comme 0,125\u00a0%)",
                      "Si vous vouliez écrire 12,5\u00a0%, corrigez la cellule ; sinon, rien n’est"
                          + " à faire.")));
    }

    @Test
    void is_refused_beyond_100() {
      assertWrong(
          typed("150 %", PERCENT),
          "150 %",
          "percent-out-of-range",
          A_PERCENT,
          "Donnez la part sur cent : pour un quart, écrivez 25.");
    }
  }

  @Nested
  class A_count {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            12 | 12
            1 234 | 1234
            1\u00a0234\u202f567 | 1234567
            1.234.567 | 1234567
            12,0 | 12
            0 | 0
            1,234 | [number-ambiguous]
            0,125 | [not-whole]
            12,5 | [not-whole]
            -3 | [below-zero]
            (123) | [below-zero]
            n.c. | [type-count]
            environ 300 | [type-count]
            300 à 400 | [type-count]
            ? | [type-count]
            """)
    void is_a_whole_number(String text, String count) {
      assertThat(words(typed(text, COUNT))).isEqualTo(count);
    }

    @Test
    void tells_how_to_mend_what_is_wrong() {
      assertWrong(typed("1,234", COUNT), "1,234", "number-ambiguous", A_COUNT, UNAMBIGUOUS);
      assertWrong(
          typed("12,5", COUNT), "12,5", "not-whole", A_COUNT, "Arrondissez ce nombre à l’unité.");
      assertWrong(
          typed("-3", COUNT),
          "-3",
          "below-zero",
          A_COUNT,
          "Corrigez le signe ou la valeur de cette réponse.");
      assertWrong(typed("environ 300", COUNT), "environ 300", "type-count", A_COUNT, NUMBER_ALONE);
    }

    @Test
    void is_not_taken_from_a_cell_that_shows_a_percentage() {
      assertWrong(percent("2", COUNT), "200\u00a0%", "type-count", A_COUNT, NUMBER_ALONE);
    }
  }

  @Nested
  class A_decimal {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            7,5 | 7.5
            7.5 | 7.5
            1,234 | 1.234
            1 234,5 | 1234.5
            0,1234567 | 0.123457
            -1 | [below-zero]
            7,5 ETP | 7.5
            """)
    void is_a_number_with_its_decimals(String text, String number) {
      assertThat(words(typed(text, DECIMAL))).isEqualTo(number);
    }

    @Test
    void tells_how_to_mend_what_is_wrong() {
      assertWrong(
          typed("7,5 équivalents", DECIMAL),
          "7,5 équivalents",
          "type-decimal",
          A_DECIMAL,
          NUMBER_ALONE);
    }
  }

  @Nested
  class A_figure_with_the_question_s_own_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1.fte | 10,5 ETP | 10,5
            4.communes | 1 233 communes | 1 233
            4.companies | 1 entreprise | 1
            3.training-days/days | 4 jours | 4
            3.training-days/days | 4 ETP | [type-decimal]
            1.fte | environ 10 ETP | [type-decimal]
            1.fte | 10 à 12 ETP | [type-decimal]
            4.communes | 12 écoles | [type-count]
            4.communes | 1.233 communes | [number-ambiguous]
            1.budget-actual | 700 k€ | [type-amount]
            """)
    void is_read_and_told(String asked, String typed, String understood) {
      Asked question = Questions.ofBilan(asked);
      RawAnswer raw = new RawAnswer.Typed(typed);
      Understanding understanding = Understand.of(raw, question);
      Value value = understanding.value();
      assertThat(
              value == null
                  ? words(understanding)
                  : Readback.of(raw, value, question).orElse("not told"))
          .isEqualTo(understood);
    }
  }

  @Test
  void a_number_that_its_cell_shows_rounded_is_told_both_ways() {
    Understanding half =
        Understand.of(new RawAnswer.Figure(new BigDecimal("41.5"), false, true), COUNT);
    assertThat(half.shown()).isEqualTo("41,5 (affiché 42)");
    assertThat(Understand.of(new RawAnswer.Figure(new BigDecimal("41.5"), false), COUNT).shown())
        .isEqualTo("41,5");
  }
}
