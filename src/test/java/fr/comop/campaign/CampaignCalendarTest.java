package fr.comop.campaign;

import static fr.comop.campaign.Year2020.CALENDAR;
import static fr.comop.campaign.Year2020.moved;
import static fr.comop.campaign.Year2020.paris;
import static fr.comop.campaign.Year2020.programme;
import static fr.comop.campaign.Year2020.report;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Party;
import fr.comop.convention.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CampaignCalendarTest {
  private static List<String> days(Deliverable... owed) {
    return told(CALENDAR.departures(List.of(owed)));
  }

  private static List<String> told(List<Departure> departures) {
    return departures.stream().map(one -> one.day() + " " + one.step().id()).toList();
  }

  private static List<Instant> hours(String hour, String due, String step) {
    return Year2020.calendar(Year2020.at(hour)).departures(report(due)).stream()
        .filter(one -> one.step().id().equals(step))
        .map(Departure::at)
        .toList();
  }

  @Nested
  class The_days_of_a_year {
    @Test
    void are_those_of_the_campaign_moved_off_weekends_and_holidays() {
      assertThat(days(report("2020-12-15")))
          .containsExactly(
              "2020-10-01 ouverture",
              "2020-11-13 J-30",
              "2020-11-30 J-15",
              "2020-12-08 J-7",
              "2020-12-11 J-3",
              "2020-12-14 J-1",
              "2020-12-15 J",
              "2020-12-16 J+1");
    }

    @Test
    void move_before_the_due_day_backwards_and_after_it_forwards() {
      assertThat(days(report("2023-12-15")))
          .contains("2023-09-29 ouverture", "2023-12-15 J", "2023-12-18 J+1");
    }

    @Test
    void never_hold_two_steps_for_the_later_goes() {
      // 15 December 2024 is a Sunday: J-1 and J meet on Friday 13.
      assertThat(days(report("2024-12-15")))
          .containsExactly(
              "2024-10-01 ouverture",
              "2024-11-15 J-30",
              "2024-11-29 J-15",
              "2024-12-06 J-7",
              "2024-12-12 J-3",
              "2024-12-13 J",
              "2024-12-16 J+1");
    }

    @Test
    void begin_with_the_opening_however_early_the_due_day_is() {
      assertThat(days(report("2020-10-15")))
          .containsExactly(
              "2020-10-01 ouverture",
              "2020-10-08 J-7",
              "2020-10-12 J-3",
              "2020-10-14 J-1",
              "2020-10-15 J",
              "2020-10-16 J+1");
    }

    @Test
    void skip_the_first_of_november_and_armistice_day() {
      assertThat(days(report("2021-11-12")))
          .contains("2021-11-10 J-1", "2021-11-12 J", "2021-11-15 J+1");
      assertThat(days(report("2021-11-02"))).contains("2021-10-29 J-1", "2021-11-02 J");
    }

    @Test
    void begin_on_the_day_on_which_a_late_beneficiary_joins() {
      Party late = joined(Year2020.PARTY, LocalDate.parse("2020-12-05"));
      Deliverable owed =
          new Deliverable(
              late, "bilan", 1, "bilan annuel 2020", 2020, LocalDate.parse("2020-12-15"), null);
      assertThat(days(owed))
          .containsExactly(
              "2020-12-07 ouverture",
              "2020-12-08 J-7",
              "2020-12-11 J-3",
              "2020-12-14 J-1",
              "2020-12-15 J",
              "2020-12-16 J+1");
    }

    private static Party joined(Party one, LocalDate day) {
      return new Party(one.convention(), one.beneficiary(), one.grants(), new Term(day, null));
    }
  }

  @Nested
  class The_hour {
    @Test
    void is_that_of_paris_in_winter_and_in_summer() {
      assertThat(hours("08:00", "2020-12-15", "J"))
          .containsExactly(Instant.parse("2020-12-15T07:00:00Z"));
      assertThat(hours("08:00", "2020-12-15", "ouverture"))
          .containsExactly(Instant.parse("2020-10-01T06:00:00Z"));
    }

    @Test
    void is_the_same_whatever_the_zone_of_the_server() {
      TimeZone own = TimeZone.getDefault();
      try {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        assertThat(hours("08:00", "2020-12-15", "J"))
            .containsExactly(Instant.parse("2020-12-15T07:00:00Z"));
        assertThat(CALENDAR.dueAt(Instant.parse("2020-12-15T06:59:59Z"), owed())).isEmpty();
        assertThat(CALENDAR.dueAt(Instant.parse("2020-12-15T07:00:00Z"), owed()))
            .hasValueSatisfying(one -> assertThat(one.step().id()).isEqualTo("J"));
      } finally {
        TimeZone.setDefault(own);
      }
    }

    private static List<Deliverable> owed() {
      return List.of(report("2020-12-15"));
    }
  }

  /**
   * The clocks change on Sundays: only a calendar without days of rest has steps in these nights.
   */
  @Nested
  class In_the_night_in_which_the_clocks_change {
    private static Instant onDueDay(Deliverable owed) {
      return Year2020.calendar(Year2020.at("02:30"), day -> true).departures(owed).stream()
          .filter(one -> one.step().id().equals(owed.extension() == null ? "J" : "J-7"))
          .map(Departure::at)
          .findFirst()
          .orElseThrow();
    }

    @Test
    void an_hour_that_does_not_exist_in_spring_is_an_hour_later() {
      // 02:30 on 30 March 2031 is skipped: 03:30 summer time.
      assertThat(onDueDay(moved(report("2030-12-15"), "2031-04-06", "2030-12-10T10:00")))
          .isEqualTo(Instant.parse("2031-03-30T01:30:00Z"));
    }

    @Test
    void an_hour_that_exists_twice_in_autumn_is_the_first_of_them() {
      assertThat(onDueDay(report("2020-10-25"))).isEqualTo(Instant.parse("2020-10-25T00:30:00Z"));
    }

    @Test
    void a_step_leaves_once_though_its_hour_comes_twice() {
      CampaignCalendar calendar = Year2020.calendar(Year2020.at("02:30"), day -> true);
      Sweep sweep = new Sweep(calendar);
      Standing standing = Year2020.owing(report("2020-10-25"));
      Instant first = Instant.parse("2020-10-25T00:30:00Z");
      Decision decision = sweep.decide(standing, first).orElseThrow();
      assertThat(decision.departure().step().id()).isEqualTo("J");
      Standing after = SweepTest.sent(standing, decision.departure());
      assertThat(sweep.decide(after, first.plusSeconds(3600))).isEmpty();
    }
  }

  @Nested
  class An_extension {
    @Test
    void calls_for_its_own_steps_alone_beside_the_opening() {
      assertThat(days(moved(report("2020-12-15"), "2021-01-15", "2020-12-10T10:00")))
          .containsExactly(
              "2020-10-01 ouverture", "2021-01-08 J-7", "2021-01-14 J-1", "2021-01-18 J+1");
    }

    @Test
    void calls_for_no_mail_of_days_before_it_was_granted() {
      assertThat(days(moved(report("2020-12-15"), "2020-12-21", "2020-12-14T10:00")))
          .containsExactly("2020-10-01 ouverture", "2020-12-18 J-1", "2020-12-22 J+1");
    }

    @Test
    void leaves_the_other_document_its_own_day() {
      assertThat(
              CALENDAR
                  .departures(
                      List.of(
                          moved(report("2020-12-15"), "2020-12-22", "2020-11-20T10:00"),
                          programme("2020-12-15")))
                  .stream()
                  .map(one -> one.day() + " " + one.step().id() + " " + one.due()))
          .containsExactly(
              "2020-10-01 ouverture 2020-12-15",
              "2020-11-13 J-30 2020-12-15",
              "2020-11-30 J-15 2020-12-15",
              "2020-12-08 J-7 2020-12-15",
              "2020-12-11 J-3 2020-12-15",
              "2020-12-14 J-1 2020-12-15",
              "2020-12-15 J 2020-12-15",
              "2020-12-16 J+1 2020-12-15",
              "2020-12-21 J-1 2020-12-22",
              "2020-12-23 J+1 2020-12-22");
    }

    @Test
    void that_ends_three_days_after_the_others_is_spoken_of_by_the_mails_about_these() {
      // 17 December would be the day before, one day after the last mail about the report.
      assertThat(
              days(
                  report("2020-12-15"),
                  moved(programme("2020-12-15"), "2020-12-18", "2020-11-20T10:00")))
          .endsWith("2020-12-14 J-1", "2020-12-15 J", "2020-12-16 J+1", "2020-12-21 J+1");
    }
  }

  @Nested
  class Between_Christmas_Eve_and_New_Years_Day {
    @Test
    void leaves_nothing_about_what_is_due_at_another_time() {
      assertThat(days(moved(report("2020-12-15"), "2021-01-04", "2020-12-10T10:00")))
          .as("seven days before is the 28th, one day before a Sunday")
          .containsExactly("2020-10-01 ouverture", "2020-12-23 J-1", "2021-01-05 J+1");
      assertThat(days(moved(report("2020-12-15"), "2020-12-23", "2020-12-10T10:00")))
          .endsWith("2020-12-22 J-1", "2021-01-04 J+1");
    }

    @Test
    void leaves_what_is_about_something_that_is_due_then() {
      assertThat(days(moved(report("2020-12-15"), "2020-12-30", "2020-12-10T10:00")))
          .containsExactly(
              "2020-10-01 ouverture", "2020-12-23 J-7", "2020-12-29 J-1", "2020-12-31 J+1");
    }
  }

  @Nested
  class What_is_due_at_an_instant {
    private static String at(String local, Deliverable... owed) {
      return CALENDAR
          .dueAt(paris(local), List.of(owed))
          .map(one -> one.step().id())
          .orElse("nothing");
    }

    @Test
    void is_nothing_before_the_opening_and_before_its_hour() {
      assertThat(at("2020-09-30T23:59", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-10-01T07:59:59", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-10-01T08:00", report("2020-12-15"))).isEqualTo("ouverture");
    }

    @Test
    void is_the_latest_step_whose_hour_has_come() {
      assertThat(at("2020-12-01T12:00", report("2020-12-15"))).isEqualTo("J-15");
      assertThat(at("2020-12-21T12:00", report("2020-12-15"))).isEqualTo("J+1");
    }

    @Test
    void is_nothing_when_the_day_has_passed_and_the_next_is_less_than_five_days_away() {
      assertThat(at("2020-12-03T12:00", report("2020-12-15"))).isEqualTo("J-15");
      assertThat(at("2020-12-04T12:00", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-12-09T12:00", report("2020-12-15"))).isEqualTo("nothing");
    }

    @Test
    void is_nothing_by_night_or_on_a_day_of_rest_but_on_the_due_day_itself() {
      assertThat(at("2020-11-13T20:00", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-11-14T10:00", report("2020-12-15")))
          .as("a Saturday")
          .isEqualTo("nothing");
      assertThat(at("2020-11-16T07:59", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-11-16T08:00", report("2020-12-15"))).isEqualTo("J-30");
      assertThat(at("2020-12-15T23:59", report("2020-12-15"))).isEqualTo("J");
    }

    @Test
    void is_nothing_in_the_morning_of_a_step_for_two_never_leave_on_one_day() {
      assertThat(at("2020-12-11T19:59", report("2020-12-15"))).isEqualTo("J-3");
      assertThat(at("2020-12-14T07:00", report("2020-12-15"))).isEqualTo("nothing");
      assertThat(at("2020-12-14T08:00", report("2020-12-15"))).isEqualTo("J-1");
    }

    @Test
    void is_nothing_long_after_the_due_day() {
      assertThat(at("2020-12-29T19:59", report("2020-12-15"))).isEqualTo("J+1");
      assertThat(at("2020-12-30T10:00", report("2020-12-15"))).isEqualTo("nothing");
    }

    @Test
    void is_nothing_when_nothing_is_owed() {
      assertThat(at("2020-12-14T08:00")).isEqualTo("nothing");
    }
  }
}
