package fr.comop.campaign.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchWorkingDaysTest {
  private final FrenchWorkingDays days = new FrenchWorkingDays();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-01-01",
        "2021-04-05",
        "2021-05-01",
        "2021-05-08",
        "2021-05-13",
        "2021-05-24",
        "2021-07-14",
        "2021-08-15",
        "2021-11-01",
        "2021-11-11",
        "2021-12-25"
      })
  void nobody_works_on_the_eleven_public_holidays(LocalDate day) {
    assertThat(days.isWorking(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-12-12", "2020-12-13"})
  void nobody_works_at_the_weekend(LocalDate day) {
    assertThat(days.isWorking(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-02", "2021-12-26", "2020-12-15", "2022-12-24"})
  void good_friday_and_boxing_day_are_holidays_in_alsace_alone(LocalDate day) {
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    assertThat(days.isWorking(day)).isEqualTo(!weekend);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-12,2020-12-11,2020-12-14",
    "2021-05-08,2021-05-07,2021-05-10",
    "2021-11-01,2021-10-29,2021-11-02",
    "2020-12-15,2020-12-15,2020-12-15"
  })
  void the_working_day_before_and_after_skip_weekends_and_holidays(
      LocalDate day, LocalDate before, LocalDate after) {
    assertThat(days.orBefore(day)).isEqualTo(before);
    assertThat(days.orAfter(day)).isEqualTo(after);
  }

  @Test
  void ten_thousand_days_are_told_in_no_time() {
    assertThat(LocalDate.parse("2020-01-01").datesUntil(LocalDate.parse("2048-01-01")))
        .filteredOn(days::isWorking)
        .hasSizeBetween(7000, 7200);
  }
}
