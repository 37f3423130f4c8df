package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number as people in France write it. */
class FrenchNumberTest {
  @ParameterizedTest
  @CsvSource({
    "'12,5', 12.5",
    "12.5, 12.5",
    "'1 234 567,89', 1234567.89",
    "1’234’567, 1234567",
    "'1.234,50', 1234.50",
    "'1,234.50', 1234.50",
    "1.234.567, 1234567",
    "'1,234,567', 1234567",
    "'12,', 12",
    "007, 7",
    "+3, 3"
  })
  void is_read_with_either_sign_for_thousands_and_decimals(String typed, BigDecimal number) {
    assertThat(FrenchNumber.of(typed)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 234", "1\u00a0234", "1\u202f234", "1\u2009234", " 1 234 "})
  void is_read_whichever_space_stands_between_thousands(String typed) {
    assertThat(FrenchNumber.of(typed)).contains(new BigDecimal("1234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12,5", "−12,5", "- 12,5", "(12,5)", "( 12,5 )"})
  void is_below_zero_behind_a_minus_or_between_brackets(String typed) {
    assertThat(FrenchNumber.of(typed)).contains(new BigDecimal("-12.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "douze", "12 €", "12 34", "1 2345", "1,2,3", "12,5 ou 13", "1e3", "٣"})
  void is_none_where_anything_else_stands_with_it(String typed) {
    assertThat(FrenchNumber.of(typed)).isEmpty();
  }

  @Test
  void is_none_where_it_goes_on_for_ever() {
    assertThat(FrenchNumber.of("1".repeat(41))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234", "-12,345", "(123.456)"})
  void may_be_a_thousand_as_well_as_one_and_a_bit(String typed) {
    assertThat(FrenchNumber.ambiguous(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,234", "1 234", "1,23", "1234,567", "1,234,567", "1,2345"})
  void is_beyond_doubt_in_every_other_writing(String typed) {
    assertThat(FrenchNumber.ambiguous(typed)).isFalse();
  }
}
