package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.AMOUNT;
import static fr.comop.form.typed.Understood.AN_AMOUNT;
import static fr.comop.form.typed.Understood.A_COUNT;
import static fr.comop.form.typed.Understood.COUNT;
import static fr.comop.form.typed.Understood.DATE;
import static fr.comop.form.typed.Understood.DECIMAL;
import static fr.comop.form.typed.Understood.EVERY_TYPE;
import static fr.comop.form.typed.Understood.PERCENT;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.percent;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Value;
import fr.comop.french.French;
import fr.comop.french.Nothing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the answers of every type. */
class EveryTypeTest {
  @Nested
  class A_formula {
    @Test
    void in_error_is_told_for_every_type() {
      for (Asked asked : EVERY_TYPE) {
        Understanding understanding = Understand.of(new RawAnswer.Broken("#REF!"), asked);
        assertThat(understanding.shown()).isEqualTo("#REF!");
        assertThat(words(understanding)).isEqualTo("[formula-broken]");
      }
      assertWrong(
          Understand.of(new RawAnswer.Broken("#DIV/0!"), COUNT),
          "#DIV/0!",
          "formula-broken",
          A_COUNT,
          "La formule de cette cellule est en erreur : remplacez-la par la réponse elle-même.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "#VALEUR!", "#NOM?", "#NOMBRE!", "Err:502"})
    void in_error_is_told_where_it_was_pasted_as_a_text(String code) {
      for (Asked asked : EVERY_TYPE) {
        assertThat(typed(code, asked)).isEqualTo(Understand.of(new RawAnswer.Broken(code), asked));
      }
    }

    @Test
    void whose_result_was_never_saved_is_told() {
      assertWrong(
          Understand.of(new RawAnswer.NotComputed("SUM(C7:C9)"), AMOUNT),
          "=SUM(C7:C9)",
          "formula-not-computed",
          AN_AMOUNT,
          "Le résultat de cette formule n’est pas enregistré dans le classeur : ouvrez-le dans"
              + " votre tableur et enregistrez-le de nouveau, ou écrivez la réponse elle-même.");
    }
  }

  @Nested
  class What_comop_writes {
    private final Random random = new Random(20201215);

    @Test
    void in_euros_is_read_back_as_the_same_amount() {
      for (int round = 0; round < 2_000; round++) {
        BigDecimal euros = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
        assertThat(typed(French.euros(euros), AMOUNT).value()).isEqualTo(new Value.Figure(euros));
      }
    }

    @Test
    void as_a_number_or_a_percentage_is_read_back_as_the_same() {
      for (int round = 0; round < 2_000; round++) {
        BigDecimal number = BigDecimal.valueOf(random.nextLong(100_000_000L), random.nextInt(7));
        assertThat(number(typed(French.number(number), DECIMAL))).isEqualByComparingTo(number);
        BigDecimal share = BigDecimal.valueOf(random.nextLong(100_000_001L), 6);
        assertThat(number(typed(French.percent(share), PERCENT))).isEqualByComparingTo(share);
      }
    }

    @Test
    void as_a_day_is_read_back_as_the_same_day() {
      for (int round = 0; round < 2_000; round++) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(40_000));
        assertThat(typed(French.day(day), DATE).value()).isEqualTo(new Value.Day(day));
        assertThat(typed(French.longDay(day), DATE).value()).isEqualTo(new Value.Day(day));
      }
    }

    private static BigDecimal number(Understanding understanding) {
      return ((Value.Figure) Objects.requireNonNull(understanding.value())).number();
    }
  }

  @Nested
  class Whatever_is_typed {
    private static final String LIKELY =
        "0123456789 .,;:/()-−+%€$'’\u00a0\u202f\n?#=eExXjJé☑☐٣½²\ud83d\ude00\u0000";

    @Test
    void is_understood_or_told_and_never_breaks_the_reading() {
      Random random = new Random(42);
      for (int round = 0; round < 20_000; round++) {
        String text = text(random);
        for (Asked asked : EVERY_TYPE) {
          Understanding understanding = typed(text, asked);
          assertThat(
                  understanding.value() != null
                      || understanding.trouble() != null
                      || Nothing.said(text))
              .as("%s in %s", text, asked.id())
              .isTrue();
        }
      }
    }

    @Test
    void as_a_number_of_any_size_is_understood_or_told() {
      for (String number : List.of("0", "-1", "1e15", "1.1e15", "-1e300", "1e-300", "0.1234567")) {
        for (Asked asked : EVERY_TYPE) {
          assertThat(words(figure(number, asked))).isNotEmpty();
          assertThat(words(percent(number, asked))).isNotEmpty();
        }
      }
    }

    private static String text(Random random) {
      Stream<String> characters =
          IntStream.range(0, 1 + random.nextInt(14))
              .mapToObj(
                  index ->
                      random.nextInt(10) == 0
                          ? Character.toString(random.nextInt(0x10000))
                          : String.valueOf(LIKELY.charAt(random.nextInt(LIKELY.length()))));
      return characters.collect(Collectors.joining());
    }
  }
}
