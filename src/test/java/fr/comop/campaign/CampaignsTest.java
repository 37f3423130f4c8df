package fr.comop.campaign;

import static fr.comop.campaign.Year2020.paris;
import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two conventions, each with a campaign: the common one, and one of its own. */
class CampaignsTest {
  private static final Beneficiary BOTH = structure("both");
  private static final Convention CULTURE =
      party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH);
  private static final Convention MOUNTAIN =
      party(tours("mountain", "2020-03-02", "2021-12-31", "11-30"), BOTH);
  private static final Conventions CONVENTIONS = sideBySide(CULTURE, MOUNTAIN);

  private static Campaigns mountain(String opening, String hour, int lapse, Integer... days) {
    return new Campaigns(
        Year2020.CAMPAIGN, Map.of("mountain", campaign(opening, hour, lapse, days)));
  }

  private static Campaign campaign(String opening, String hour, int lapse, Integer... days) {
    return new Campaign(
        LocalTime.parse(hour),
        lapse,
        Stream.concat(
                Stream.of(step("départ", new Step.OnDay(MonthDay.parse("--" + opening)))),
                Stream.of(days).map(one -> step("T" + one, new Step.FromDue(one))))
            .toList(),
        Stream.of(days).map(one -> "T" + one).collect(Collectors.toSet()));
  }

  private static Step step(String id, Step.When when) {
    return new Step(id, when, "tournee", List.of(Contact.Role.CONTACT), List.of());
  }

  private static CampaignCalendar calendar(Campaigns campaigns) {
    return new CampaignCalendar(campaigns, new FrenchWorkingDays());
  }

  private static List<Deliverable> owed(Extension... extensions) {
    return CONVENTIONS.deliverables(BOTH, 2020, List.of(extensions));
  }

  private static Deliverable tour(Extension... extensions) {
    return owed(extensions).get(0);
  }

  private static Deliverable report() {
    return owed().get(1);
  }

  private static Extension moved(String form, String due, String granted) {
    return new Extension("both", form, 2020, LocalDate.parse(due), "x", paris(granted));
  }

  private static List<String> told(List<Departure> departures) {
    return departures.stream()
        .map(one -> one.day() + " " + one.convention() + " " + one.step().id() + " " + one.due())
        .toList();
  }

  @Test
  void a_convention_without_a_campaign_of_its_own_has_the_common_one() {
    Campaigns campaigns = mountain("09-15", "08:00", 15);
    assertThat(campaigns.of("culture")).isSameAs(Year2020.CAMPAIGN);
    assertThat(campaigns.of("mountain")).isNotSameAs(Year2020.CAMPAIGN);
    assertThat(campaigns.all()).containsExactly(Year2020.CAMPAIGN, campaigns.of("mountain"));
    assertThat(Campaigns.of(Year2020.CAMPAIGN).all()).containsExactly(Year2020.CAMPAIGN);
  }

  @Test
  void a_document_lapses_by_the_campaign_of_its_own_convention() {
    Campaigns campaigns = mountain("09-15", "08:00", 5);
    assertThat(campaigns.isLapsed(tour(), paris("2020-12-04T23:59"))).isFalse();
    assertThat(campaigns.isLapsed(tour(), paris("2020-12-05T00:00"))).isTrue();
    assertThat(campaigns.isLapsed(report(), paris("2020-12-29T23:59"))).isFalse();
    assertThat(campaigns.isLapsed(report(), paris("2020-12-30T00:00"))).isTrue();
  }

  @Nested
  class The_mails_to_who_is_party_to_both {
    @Test
    void
        follow_the_steps_of_either_but_of_two_within_five_days_only_the_one_nearer_to_its_due_day() {
      CampaignCalendar calendar = calendar(mountain("09-15", "08:00", 15, -20, 3));
      assertThat(told(calendar.departures(owed())))
          .containsExactly(
              "2020-09-15 mountain départ 2020-11-30",
              "2020-10-01 culture ouverture 2020-12-15",
              "2020-11-10 mountain T-20 2020-11-30",
              "2020-12-03 mountain T3 2020-11-30",
              "2020-12-08 culture J-7 2020-12-15",
              "2020-12-11 culture J-3 2020-12-15",
              "2020-12-14 culture J-1 2020-12-15",
              "2020-12-15 culture J 2020-12-15",
              "2020-12-16 culture J+1 2020-12-15");
    }

    @ParameterizedTest
    @CsvSource({"08:00", "06:00", "17:30"})
    void are_on_one_day_that_of_the_nearer_due_day_whichever_hour_is_its_own(String hour) {
      CampaignCalendar calendar = calendar(mountain("09-15", hour, 15, 0));
      assertThat(calendar.departures(owed()))
          .filteredOn(one -> one.day().equals(LocalDate.parse("2020-11-30")))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.step().id()).isEqualTo("T0");
                assertThat(one.at()).isEqualTo(paris("2020-11-30T" + hour));
              });
    }

    @Test
    void are_none_on_that_day_before_that_hour() {
      CampaignCalendar calendar = calendar(mountain("09-15", "17:30", 15, 0));
      assertThat(calendar.dueAt(paris("2020-11-30T17:29"), owed())).isEmpty();
      assertThat(calendar.dueAt(paris("2020-11-30T17:30"), owed()))
          .hasValueSatisfying(one -> assertThat(one.convention()).isEqualTo("mountain"));
    }

    @Test
    void are_those_of_the_other_once_one_is_done_with() {
      CampaignCalendar calendar = calendar(mountain("09-15", "08:00", 15, 0));
      assertThat(told(calendar.departures(List.of(report(), owed().get(2)))))
          .contains("2020-11-30 culture J-15 2020-12-15")
          .noneMatch(one -> one.contains("mountain"));
    }

    @Test
    void end_for_each_when_its_own_campaign_says_so() {
      CampaignCalendar calendar = calendar(mountain("09-15", "08:00", 5, 3));
      assertThat(calendar.dueAt(paris("2020-12-04T12:00"), List.of(tour()))).isPresent();
      assertThat(calendar.dueAt(paris("2020-12-05T12:00"), List.of(tour()))).isEmpty();
      assertThat(calendar.dueAt(paris("2020-12-29T12:00"), List.of(report()))).isPresent();
    }
  }

  @Nested
  class A_document_is_asked_for {
    private final CampaignCalendar calendar = calendar(mountain("09-15", "08:00", 15, -20, 0));

    private boolean asked(Deliverable one, String local) {
      return calendar.asksFor(one, paris(local));
    }

    @Test
    void from_the_day_on_which_the_campaign_of_its_convention_is_opened() {
      assertThat(asked(tour(), "2020-09-14T23:59")).isFalse();
      assertThat(asked(tour(), "2020-09-15T00:00")).isTrue();
      assertThat(asked(report(), "2020-09-30T23:59")).isFalse();
      assertThat(asked(report(), "2020-10-01T00:00")).isTrue();
    }

    @Test
    void until_it_lapses() {
      assertThat(asked(tour(), "2020-12-14T23:59")).isTrue();
      assertThat(asked(tour(), "2020-12-15T00:00")).isFalse();
      assertThat(asked(report(), "2020-12-15T00:00")).isTrue();
    }

    @Test
    void as_long_as_an_extension_says() {
      Deliverable later = tour(moved("compte-rendu", "2021-01-15", "2020-11-20T10:00"));
      assertThat(asked(later, "2020-09-15T00:00")).isTrue();
      assertThat(asked(later, "2021-01-29T23:59")).isTrue();
      assertThat(asked(later, "2021-01-30T00:00")).isFalse();
    }

    @Test
    void of_who_joins_later_from_that_day_on() {
      Conventions late =
          sideBySide(
              CULTURE,
              party(
                  tours("mountain", "2020-03-02", "2021-12-31", "11-30"),
                  BOTH,
                  "2020-11-14",
                  null));
      Deliverable tour = late.deliverables(BOTH, 2020).get(0);
      assertThat(asked(tour, "2020-11-15T23:59")).as("a Sunday").isFalse();
      assertThat(asked(tour, "2020-11-16T00:00")).isTrue();
      assertThat(asked(late.deliverables(BOTH, 2020).get(1), "2020-10-01T00:00")).isTrue();
    }
  }

  @Test
  void once_a_mail_of_a_day_has_left_none_of_the_other_campaign_follows_it_on_that_day() {
    CampaignCalendar calendar = calendar(mountain("09-15", "06:00", 15, 0));
    Sweep sweep = new Sweep(calendar);
    Standing standing = Year2020.owing(BOTH, owed().toArray(Deliverable[]::new));
    Decision first = sweep.decide(standing, paris("2020-11-30T06:00")).orElseThrow();
    assertThat(first.departure().convention()).isEqualTo("mountain");
    Standing after = SweepTest.sent(standing, first.departure());
    assertThat(sweep.decide(after, paris("2020-11-30T08:00"))).isEmpty();
    Standing without =
        SweepTest.sent(
            Year2020.owing(BOTH, owed().subList(1, 3).toArray(Deliverable[]::new)),
            first.departure());
    assertThat(sweep.decide(without, paris("2020-11-30T08:00")))
        .as("the tour has come in at seven")
        .isEmpty();
  }
}
