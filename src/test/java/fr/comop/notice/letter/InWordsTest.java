package fr.comop.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a letter writes out what nobody should be able to change by a stroke of the pen. */
class InWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, zéro euro",
    "0.01, un centime d’euro",
    "0.80, quatre-vingts centimes d’euro",
    "1, un euro",
    "1.01, un euro et un centime",
    "80, quatre-vingts euros",
    "200.20, deux cents euros et vingt centimes",
    "22500.50, vingt-deux mille cinq cents euros et cinquante centimes",
    "90000.00, quatre-vingt-dix mille euros",
    "1000000, un million d’euros",
    "2000000, deux millions d’euros",
    "2300000, deux millions trois cent mille euros"
  })
  void amounts(BigDecimal amount, String words) {
    assertThat(InWords.euros(amount)).isEqualTo(words);
  }

  @Test
  void an_amount_stands_in_figures_and_in_words() {
    assertThat(InWords.amount(new BigDecimal("45000")))
        .isEqualTo("45\u00a0000,00\u00a0€ (quarante-cinq mille euros)");
  }

  @Test
  void days() {
    assertThat(InWords.days(1)).isEqualTo("un jour");
    assertThat(InWords.days(30)).isEqualTo("trente jours");
    assertThat(InWords.day(LocalDate.of(2021, 3, 1))).isEqualTo("1er mars 2021");
  }
}
