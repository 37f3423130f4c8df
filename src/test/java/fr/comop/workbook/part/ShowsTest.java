package fr.comop.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.typed.RawAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a cell shows its number. */
class ShowsTest {
  private static RawAnswer shown(String code, String number) {
    return Shows.of(200, code).number(new BigDecimal(number), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h:mm",
        "hh:mm",
        "h:mm:ss",
        "hh:mm;@",
        "[h]:mm",
        "[hh]:mm:ss",
        "[$-F400]h:mm:ss\\ AM/PM",
        "h\"h\"mm",
        "[Red]h:mm"
      })
  void a_part_of_a_day_shown_by_hours_is_a_time(String code) {
    assertThat(shown(code, "0.0625")).isEqualTo(new RawAnswer.Clock(5_400));
  }

  @Test
  void what_excel_calls_time_by_its_number_is_one_too() {
    for (int format : new int[] {18, 19, 20, 21, 45, 46, 47}) {
      assertThat(Shows.of(format, null).number(new BigDecimal("0.03125"), false))
          .as("format %d", format)
          .isEqualTo(new RawAnswer.Clock(2_700));
    }
  }

  @Test
  void hours_that_are_more_than_a_day_s_are_so_only_where_the_cell_says_it() {
    assertThat(shown("[h]:mm", "1.0625")).isEqualTo(new RawAnswer.Clock(91_800));
    assertThat(shown("h:mm", "44180.0625"))
        .isEqualTo(new RawAnswer.Day(LocalDate.of(2020, 12, 15)));
  }

  @ParameterizedTest
  @CsvSource({"dd/mm/yyyy", "d mmm yy", "dd/mm/yyyy hh:mm", "mmm-yy", "[$-40C]d mmmm yyyy"})
  void a_day_stays_a_day(String code) {
    assertThat(shown(code, "44180")).isEqualTo(new RawAnswer.Day(LocalDate.of(2020, 12, 15)));
  }

  @Test
  void below_nothing_there_is_neither_a_day_nor_a_time() {
    assertThat(shown("h:mm", "-0.5"))
        .isEqualTo(new RawAnswer.Figure(new BigDecimal("-0.5"), false));
  }
}
