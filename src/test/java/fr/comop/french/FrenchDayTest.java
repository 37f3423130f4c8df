package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day as people in France write it. */
class FrenchDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/03/2020",
        "5/3/20",
        "5.3.2020",
        "05 - 03 - 2020",
        "le 05/03/2020",
        "05/03/2020 à 14h30",
        "05/03/2020 14:30",
        "2020-03-05",
        "2020/3/5",
        "2020-03-05T14:30:00Z",
        "5 mars 2020",
        "jeudi 5 mars 2020",
        "Jeudi 5 Mars 2020",
        "le 5 mars 20",
        "Lyon, le 5 mars 2020"
      })
  void is_read_in_figures_words_or_the_iso_form(String typed) {
    assertThat(FrenchDay.of(typed).day()).contains(LocalDate.of(2020, 3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "1er janvier 2020, 2020-01-01",
    "1 er février 2020, 2020-02-01",
    "15 déc. 2020, 2020-12-15",
    "15 sept 2020, 2020-09-15",
    "29 février 2020, 2020-02-29",
    "31 août 2021, 2021-08-31"
  })
  void is_read_with_months_shortened_or_with_accents(String typed, LocalDate day) {
    assertThat(FrenchDay.of(typed).day()).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/02/2020", "29 février 2021", "2020-13-01", "00/03/2020", "12/25/2020"})
  void is_none_where_the_calendar_has_no_such_day(String typed) {
    assertThat(FrenchDay.of(typed)).isEqualTo(new FrenchDay.Read(true, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bientôt", "mars 2020", "15 ju 2020", "5 brumaire 2020", "12/2020", "12,5"})
  void is_none_where_it_does_not_look_like_one(String typed) {
    assertThat(FrenchDay.of(typed).day()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12/25/2020, true", "25/12/2020, false", "13/13/2020, false", "bientôt, false"})
  void may_have_its_month_first_as_in_english(String typed, boolean monthFirst) {
    assertThat(FrenchDay.monthFirst(typed)).isEqualTo(monthFirst);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/2020", "3-2020", "mars 2020", "en mars 2020", "Mars 2020"})
  void may_be_a_month_without_its_day(String typed) {
    assertThat(FrenchDay.month(typed)).contains(YearMonth.of(2020, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13/2020", "ma 2020", "2020", "le 5 mars 2020"})
  void is_no_month_either_in_other_writings(String typed) {
    assertThat(FrenchDay.month(typed)).isEmpty();
  }
}
