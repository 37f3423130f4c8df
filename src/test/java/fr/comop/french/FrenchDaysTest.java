package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a day is, in words. */
class FrenchDaysTest {
  @ParameterizedTest
  @CsvSource({
    "0, aujourd’hui",
    "1, demain",
    "-1, hier",
    "3, dans trois jours",
    "-17, il y a dix-sept jours",
    "20, dans vingt jours",
    "21, dans vingt et un jours",
    "-45, il y a quarante-cinq jours",
    "69, dans soixante-neuf jours",
    "70, dans 70 jours",
    "-365, il y a 365 jours"
  })
  void is_told_as_people_say_it(long days, String words) {
    assertThat(FrenchDays.from(days)).isEqualTo(words);
  }
}
