package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.AMOUNT;
import static fr.comop.form.typed.Understood.AN_AMOUNT;
import static fr.comop.form.typed.Understood.NUMBER_ALONE;
import static fr.comop.form.typed.Understood.UNAMBIGUOUS;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.percent;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an amount is understood. */
class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          180000 | 180000.00
          1 234,56 € | 1234.56
          1\u00a0234,56\u00a0€ | 1234.56
          1\u202f234\u202f567,8 euros | 1234567.80
          1\u2009234,56€ | 1234.56
          1234,5 EUR | 1234.50
          1.234,56 | 1234.56
          1,234.56 | 1234.56
          1.234.567 | 1234567.00
          1,234,567.891 | 1234567.89
          12.50 | 12.50
          0,125 | 0.13
          (123) | [below-zero]
          (1 234,50) € | [below-zero]
          -3 | [below-zero]
          − 3 | [below-zero]
          -438000 | [below-zero]
          +45 | 45.00
          -0 | 0.00
          1’234,50 | 1234.50
          1'234'567.5 | 1234567.50
          € 500 | 500.00
          412380, | 412380.00
          412380. | 412380.00
          """)
  void is_read_as_the_french_and_the_english_write_it(String text, String euros) {
    assertThat(words(typed(text, AMOUNT))).isEqualTo(euros);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1.234", "12,345 €", "999.000", "-1,234", "(1.234)", "+1,234"})
  void is_not_guessed_where_it_may_be_thousands_or_decimals(String text) {
    assertWrong(typed(text, AMOUNT), text, "number-ambiguous", AN_AMOUNT, UNAMBIGUOUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n.c.",
        "environ 300",
        "300 à 400",
        "?",
        "-",
        "€",
        "()",
        "12 34",
        "1 2345",
        "50 %",
        "1e5",
        "--3",
        "3-",
        "180k€",
        "1.234,567.8",
        "١٢٣",
        "10000000000000000",
        "12345678901234567890123456789012345678901"
      })
  void is_refused_where_there_is_no_number_and_nothing_else(String text) {
    assertWrong(typed(text, AMOUNT), text, "type-amount", AN_AMOUNT, NUMBER_ALONE);
  }

  @Test
  void is_shown_in_euros_where_the_cell_holds_a_number() {
    assertThat(figure("1234.565", AMOUNT))
        .isEqualTo(
            new Understanding(
                new Value.Figure(new BigDecimal("1234.57")), "1\u00a0234,57\u00a0€", null));
  }

  @Test
  void is_not_taken_from_a_cell_that_shows_a_percentage() {
    assertWrong(percent("0.5", AMOUNT), "50\u00a0%", "type-amount", AN_AMOUNT, NUMBER_ALONE);
  }

  @Test
  void is_not_negative_typed_or_as_a_number() {
    String advice = "Corrigez le signe ou la valeur de cette réponse.";
    assertWrong(typed("-438000", AMOUNT), "-438000", "below-zero", AN_AMOUNT, advice);
    assertWrong(
        figure("-438000", AMOUNT), "-438\u00a0000,00\u00a0€", "below-zero", AN_AMOUNT, advice);
  }

  @Test
  void is_neither_a_day_nor_a_tick() {
    assertWrong(
        Understand.of(new RawAnswer.Day(LocalDate.of(2020, 12, 15)), AMOUNT),
        "15/12/2020",
        "type-amount",
        AN_AMOUNT,
        "Le tableur a mis cette cellule au format d’une date ou d’une heure : choisissez pour elle"
            + " le format « Standard » ou « Nombre », puis écrivez le nombre seul.");
    assertThat(Understand.of(new RawAnswer.Tick(true), AMOUNT).shown()).isEqualTo("VRAI");
  }
}
