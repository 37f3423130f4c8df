package fr.comop.reminder.digest;

import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;
import static fr.comop.stage.TwoOverAStore.paris;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.Campaigns;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Questions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days staff get a digest. */
class DigestDaysTest {
  private static final Beneficiary BOTH = structure("both");
  private static final LocalDate OPENING = LocalDate.parse("2020-10-01");
  private static final Campaign COMMON = Questions.SHIPPED.campaigns().common();

  private static final List<Deliverable> REPORTS =
      sideBySide(party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH))
          .deliverables(2020);

  private static final DigestDays DAYS =
      new DigestDays(Campaigns.of(COMMON), new FrenchWorkingDays());

  private static String latest(String local, List<Deliverable> owed) {
    return DAYS.latest(paris(local), OPENING, owed).map(LocalDate::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    // a Monday, before its hour, at it, and until the next
    "2020-10-05T07:59, none",
    "2020-10-05T08:00, 2020-10-05",
    "2020-10-09T12:00, 2020-10-05",
    "2020-10-12T07:59, none",
    "2020-10-12T08:00, 2020-10-12",
    // before the opening, and on its day, a Thursday
    "2020-09-28T12:00, none",
    "2020-10-02T12:00, none",
    // each working day of the last week
    "2020-12-07T12:00, 2020-12-07",
    "2020-12-08T12:00, 2020-12-08",
    "2020-12-10T12:00, 2020-12-10",
    "2020-12-13T12:00, 2020-12-11",
    "2020-12-15T12:00, 2020-12-15",
    // and until reminders lapse, Christmas and weekends aside
    "2020-12-17T12:00, 2020-12-17",
    "2020-12-25T12:00, 2020-12-24",
    "2020-12-30T12:00, 2020-12-30",
    // which is made up for within two weeks
    "2021-01-11T12:00, 2020-12-30",
    "2021-01-13T12:00, none"
  })
  void are_mondays_and_each_working_day_around_the_due_day(String now, String day) {
    assertThat(latest(now, REPORTS)).isEqualTo(day);
  }

  @Test
  void are_the_day_after_a_monday_on_which_nobody_works() {
    Conventions spring =
        sideBySide(party(reports("culture", "2021-01-23", "2022-12-31", "06-30"), BOTH));
    LocalDate opening = LocalDate.parse("2021-03-01");
    List<Deliverable> owed = spring.deliverables(2021);
    // Monday 5 April 2021 is Easter Monday.
    assertThat(DAYS.latest(paris("2021-04-05T12:00"), opening, owed)).contains(day("2021-03-29"));
    assertThat(DAYS.latest(paris("2021-04-06T08:00"), opening, owed)).contains(day("2021-04-06"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void follow_an_extension() {
    Extension later =
        new Extension(
            "both", "bilan", 2020, day("2021-01-29"), "courrier", paris("2020-12-10T10:00"));
    List<Deliverable> owed =
        sideBySide(party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH))
            .deliverables(2020, List.of(later));
    assertThat(latest("2021-01-08T12:00", owed)).as("weekly again").isEqualTo("2021-01-04");
    assertThat(latest("2021-01-27T12:00", owed)).isEqualTo("2021-01-27");
    assertThat(latest("2021-02-12T12:00", owed)).isEqualTo("2021-02-12");
  }

  @Test
  void are_around_the_due_day_of_either_convention_until_its_own_campaign_lapses() {
    Campaign short_ = new Campaign(LocalTime.of(6, 0), 2, COMMON.steps(), COMMON.extended());
    Conventions two =
        sideBySide(
            party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH),
            party(tours("mountain", "2020-03-02", "2021-12-31", "11-17"), BOTH));
    DigestDays days =
        new DigestDays(new Campaigns(COMMON, Map.of("mountain", short_)), new FrenchWorkingDays());
    List<Deliverable> owed = two.deliverables(2020);
    assertThat(days.latest(paris("2020-11-12T08:00"), OPENING, owed)).contains(day("2020-11-12"));
    assertThat(days.latest(paris("2020-11-19T08:00"), OPENING, owed)).contains(day("2020-11-19"));
    assertThat(days.latest(paris("2020-11-20T08:00"), OPENING, owed))
        .as("two days after its due day the tour has lapsed; the days before are told")
        .contains(day("2020-11-19"));
    assertThat(days.latest(paris("2020-11-12T07:00"), OPENING, owed))
        .as("at the common hour, for it is one digest")
        .isEmpty();
  }

  @Test
  void are_none_where_nothing_is_owed() {
    assertThat(latest("2020-10-05T12:00", List.of())).isEqualTo("none");
  }

  @Property(tries = 1000, seed = "20201215")
  void are_working_days_of_the_campaign_whose_hour_has_come_and_at_least_one_a_week(
      @ForAll @IntRange(max = 110 * 24) int hour) {
    java.time.Instant now = paris("2020-09-20T00:00").plusSeconds(hour * 3600L);
    var day = DAYS.latest(now, OPENING, REPORTS);
    day.ifPresent(
        one -> {
          assertThat(new FrenchWorkingDays().isWorking(one)).isTrue();
          assertThat(one).isBetween(OPENING, day("2020-12-30"));
          assertThat(one.atTime(8, 0).atZone(Deliverable.ZONE).toInstant()).isBeforeOrEqualTo(now);
        });
    LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
    if (today.getDayOfWeek() == DayOfWeek.FRIDAY
        && today.isAfter(day("2020-10-08"))
        && today.isBefore(day("2020-12-07"))) {
      assertThat(day.orElseThrow()).isAfter(today.minusDays(7));
    }
  }
}
