package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.typed.RawAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as files write them and as cells show them. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({"12, 12", "-0.5, -0.5", "1E3, 1E3", "' 7 ', 7", "1.5e-7, 1.5E-7"})
  void a_decimal_is_read_as_a_file_writes_it(String text, BigDecimal number) {
    assertThat(Decimal.of(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12,5", "NaN", "0x10", "1E999", "1E-999", "1e2147483647", "12 %"})
  void a_decimal_is_none_where_no_cell_can_hold_it(String text) {
    assertThat(Decimal.of(text)).isNull();
  }

  @Test
  void a_decimal_is_none_where_it_goes_on_for_ever() {
    assertThat(Decimal.of("1".repeat(60))).isNotNull();
    assertThat(Decimal.of("1".repeat(61))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "16384, 16384", "99999999, 99999999", "007, 7"})
  void a_whole_number_is_up_to_eight_digits(String text, int number) {
    assertThat(Whole.of(text, -1)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", " 1", "1.0", "1e3", "999999999", "1٣"})
  void a_whole_number_is_nothing_else(String text) {
    assertThat(Whole.of(text, -1)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , NUMBER",
    "9, , PERCENT",
    "14, , DAY",
    "170, dd/mm/yyyy, DAY",
    "170, d mmmm yyyy, DAY",
    "170, 0.0%, PERCENT",
    "170, '#,##0.00 \"€\"', NUMBER",
    "170, '0\" % du total\"', WHOLE",
    "1, , WHOLE",
    "3, , WHOLE",
    "170, '#,##0 \"€\"', WHOLE",
    "170, '0;-0', WHOLE",
    "170, '# ?/?', NUMBER",
    "170, 0E+00, NUMBER",
    "170, @, NUMBER",
    "170, General, NUMBER",
    "9999, , NUMBER"
  })
  void a_format_tells_days_percentages_and_whole_numbers_from_plain_numbers(
      int index, String own, Shows shows) {
    assertThat(Shows.of(index, own)).isEqualTo(shows);
  }

  @ParameterizedTest
  @CsvSource({"44175, false, 2020-12-10", "42713, true, 2020-12-10", "44175.75, false, 2020-12-10"})
  void a_day_is_counted_from_1900_or_1904(BigDecimal serial, boolean from1904, LocalDate day) {
    assertThat(Shows.DAY.number(serial, from1904)).isEqualTo(new RawAnswer.Day(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2958466"})
  void a_number_that_no_calendar_has_stays_a_number(BigDecimal serial) {
    assertThat(Shows.DAY.number(serial, false)).isEqualTo(new RawAnswer.Figure(serial, false));
  }

  @Test
  void a_number_is_shown_to_fifteen_digits_as_spreadsheets_do() {
    assertThat(Shows.NUMBER.number(new BigDecimal("0.30000000000000004"), false))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("0.300000000000000"), false));
    assertThat(Shows.PERCENT.number(new BigDecimal("0.125"), false))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("0.125"), true));
  }

  @Test
  void a_number_with_decimals_that_are_not_shown_is_known_as_such() {
    assertThat(Shows.WHOLE.number(new BigDecimal("41.5"), false))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("41.5"), false, true));
    assertThat(Shows.WHOLE.number(new BigDecimal("42.0"), false))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("42.0"), false, false));
    assertThat(Shows.NUMBER.number(new BigDecimal("41.5"), false))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("41.5"), false, false));
  }
}
