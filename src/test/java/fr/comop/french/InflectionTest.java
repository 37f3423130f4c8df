package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gender and number change of words. */
class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "realise, realisees",
    "associatif, associatives",
    "regional, regionaux",
    "lyceen, lyceens",
    "action locale, actions locales"
  })
  void is_all_that_differs_between_these(String one, String other) {
    assertThat(Inflection.without(one)).isEqualTo(Inflection.without(other));
  }

  @ParameterizedTest
  @CsvSource({"national, regional", "les, la", "adulte, adultere", "etp, et"})
  void is_not_what_differs_between_those(String one, String other) {
    assertThat(Inflection.without(one)).isNotEqualTo(Inflection.without(other));
  }
}
