package fr.comop.convention;

import static fr.comop.convention.MadeUp.amount;
import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;
import static fr.comop.convention.MadeUp.voted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Years;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several conventions, asked as one. */
class ConventionsTest {
  private static final Beneficiary BOTH = structure("both");
  private static final Beneficiary ONE = structure("one");
  private static final Beneficiary OTHER = structure("other");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<String> told(List<Deliverable> deliverables) {
    return deliverables.stream()
        .map(one -> one.beneficiary().id() + ": " + one.title() + ", " + one.due())
        .toList();
  }

  @Nested
  class That_run_at_once {
    private final Convention culture =
        party(party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH), ONE);
    private final Convention mountain =
        party(party(tours("mountain", "2020-03-02", "2021-12-31", "11-30"), BOTH), OTHER);
    private final Conventions conventions = sideBySide(culture, mountain);

    @Test
    void ask_each_structure_for_what_those_ask_that_it_is_party_to() {
      assertThat(told(conventions.deliverables(2020)))
          .containsExactly(
              "both: compte rendu de tournée 2020, 2020-11-30",
              "both: bilan annuel 2020, 2020-12-15",
              "both: programme d’actions 2021, 2020-12-15",
              "other: compte rendu de tournée 2020, 2020-11-30",
              "one: bilan annuel 2020, 2020-12-15",
              "one: programme d’actions 2021, 2020-12-15");
      assertThat(told(conventions.deliverables(BOTH, 2022)))
          .containsExactly(
              "both: bilan annuel 2022, 2022-12-15", "both: programme d’actions 2023, 2022-12-15");
    }

    @Test
    void say_of_a_document_which_one_it_belongs_to() {
      assertThat(conventions.deliverables(BOTH, 2021))
          .extracting(Deliverable::convention)
          .containsExactly("mountain", "culture", "culture");
      assertThat(conventions.about("both", "bilan", 2021)).isEqualTo(culture);
      assertThat(conventions.about("both", "compte-rendu", 2021)).isEqualTo(mountain);
    }

    @Test
    void do_not_ask_who_is_party_to_one_alone_for_the_other_s_documents() {
      assertThat(conventions.asksFor(ONE, "compte-rendu", 2020)).isFalse();
      assertThat(conventions.version(ONE, "compte-rendu", 2020)).isEmpty();
      assertThat(conventions.deliverable(ONE, "compte-rendu", 2020)).isEmpty();
      assertThat(conventions.asksFor(BOTH, "compte-rendu", 2020)).isTrue();
    }

    @Test
    void give_a_document_the_grant_of_its_own() {
      assertThat(conventions.grant(BOTH, "bilan", 2021)).contains(amount(culture, 2021));
      assertThat(conventions.grant(BOTH, "compte-rendu", 2021)).contains(amount(mountain, 2021));
      assertThat(conventions.grant(BOTH, "bilan", 2023)).as("past its end").isEmpty();
      assertThat(conventions.grant(ONE, "compte-rendu", 2021)).as("to who is no party").isEmpty();
    }

    @Test
    void call_a_document_by_its_own_title_to_whomever_it_is_said() {
      assertThat(conventions.title("one", "compte-rendu", 2020))
          .isEqualTo("compte rendu de tournée 2020");
      assertThat(conventions.title("nobody", "programme", 2020))
          .isEqualTo("programme d’actions 2021");
      assertThat(conventions.title("both", "questionnaire", 2020))
          .as("a form that none asks for")
          .isEqualTo("questionnaire 2020");
    }

    @Test
    void are_moved_by_an_extension_one_document_at_a_time() {
      Extension tour =
          new Extension("both", "compte-rendu", 2020, day("2021-01-15"), "x", Instant.EPOCH);
      assertThat(told(conventions.deliverables(BOTH, 2020, List.of(tour))))
          .contains(
              "both: compte rendu de tournée 2020, 2021-01-15",
              "both: bilan annuel 2020, 2020-12-15");
      assertThat(told(conventions.underWay(day("2020-11-01"), List.of(tour))))
          .contains(
              "both: compte rendu de tournée 2020, 2021-01-15",
              "other: compte rendu de tournée 2020, 2020-11-30");
    }

    @Test
    void span_the_years_from_the_first_of_any_to_the_last_of_any() {
      assertThat(conventions.firstYear()).isEqualTo(2020);
      assertThat(conventions.lastYear()).isEqualTo(2022);
    }

    @Test
    void each_have_their_own_campaign_under_way_whose_day_has_come() {
      // The tour's campaign begins with September, the report's with October.
      assertThat(conventions.campaigns(day("2021-09-15"))).containsExactly(2020, 2021);
      assertThat(told(conventions.underWay(day("2021-09-15"), List.of())))
          .contains(
              "both: bilan annuel 2020, 2020-12-15",
              "both: compte rendu de tournée 2021, 2021-11-30")
          .doesNotContain(
              "both: bilan annuel 2021, 2021-12-15",
              "both: compte rendu de tournée 2020, 2020-11-30");
      assertThat(conventions.campaign("both", "bilan", day("2021-09-15"))).isEqualTo(2020);
      assertThat(conventions.campaign("both", "compte-rendu", day("2021-09-15"))).isEqualTo(2021);
      assertThat(conventions.campaigns(day("2021-10-01"))).containsExactly(2021);
    }

    @Test
    void are_all_told_of_before_the_first_campaign_and_after_the_last_of_its_year() {
      assertThat(told(conventions.underWay(day("2020-07-01"), List.of())))
          .as("signed, and not under way yet")
          .contains(
              "both: bilan annuel 2020, 2020-12-15",
              "both: compte rendu de tournée 2020, 2020-11-30");
      assertThat(told(conventions.underWay(day("2019-07-01"), List.of())))
          .as("not even signed")
          .contains(
              "both: bilan annuel 2020, 2020-12-15",
              "both: compte rendu de tournée 2020, 2020-11-30");
      assertThat(conventions.campaigns(day("2027-01-01"))).containsExactly(2022);
    }

    @Test
    void after_the_last_are_that_which_ended_last_not_that_which_was_signed_last() {
      Conventions short_ =
          sideBySide(
              party(reports("long", "2020-01-10", "2022-12-31", "12-15"), BOTH),
              party(tours("short", "2020-03-02", "2020-12-31", "11-30"), BOTH));
      assertThat(short_.campaigns(day("2026-01-01"))).containsExactly(2022);
    }
  }

  @Nested
  class That_follow_one_another {
    private final Convention last =
        voted(party(reports("last", "2020-06-23", "2022-12-31", "12-15"), BOTH));
    private final Convention next =
        voted(party(reports("next", "2023-01-20", "2025-12-31", "12-15"), BOTH));
    private final Conventions conventions = sideBySide(last, next);

    @ParameterizedTest
    @CsvSource({
      "2022-12-15, 2022, last",
      "2023-01-20, 2022, last",
      "2023-09-30, 2022, last",
      "2023-10-01, 2023, next",
      "2025-12-01, 2025, next",
      "2031-01-01, 2025, next"
    })
    void hand_over_when_the_first_campaign_of_the_next_begins(
        LocalDate day, int year, String whose) {
      assertThat(conventions.campaigns(day)).containsExactly(year);
      assertThat(conventions.campaign("both", "bilan", day)).isEqualTo(year);
      assertThat(conventions.about("both", "bilan", year).id()).isEqualTo(whose);
    }

    @Test
    void keep_the_last_one_s_documents_with_it_whatever_the_day() {
      assertThat(conventions.deliverables(BOTH, 2022))
          .extracting(Deliverable::convention)
          .containsOnly("last");
      assertThat(conventions.grant(BOTH, "bilan", 2022)).contains(amount(last, 2022));
      assertThat(conventions.grant(BOTH, "bilan", 2023)).contains(amount(next, 2023));
    }

    @Test
    void each_have_the_programme_that_was_voted_with_them() {
      Conventions without =
          sideBySide(
              Altered.owed(last, last.owed().get(0)), Altered.owed(next, next.owed().get(0)));
      assertThat(without.isBaseline("both", "programme", 2019)).isTrue();
      assertThat(without.isBaseline("both", "programme", 2022)).isTrue();
      assertThat(without.isBaseline("both", "programme", 2020)).isFalse();
      assertThat(without.about("both", "programme", 2022).id()).isEqualTo("next");
      assertThat(without.years(BOTH, "programme", 2022)).isEqualTo(new Years(2022, "2023 à 2025"));
      assertThat(without.asksFor(BOTH, "programme", 2022)).isTrue();
      assertThat(without.version(BOTH, "programme", 2022)).contains(1);
      assertThat(without.deliverable(BOTH, "programme", 2022))
          .as("voted, so nobody is reminded of it")
          .isEmpty();
    }

    @Test
    void count_no_workbook_for_the_programme_that_was_voted() {
      Conventions without = sideBySide(Altered.owed(last, last.owed().get(0)), next);
      assertThat(without.campaigns("both", "bilan", day("2023-02-10"))).containsExactly(2022);
      assertThat(without.campaigns("both", "programme", day("2023-02-10"))).containsExactly(2023);
    }

    @Test
    void speak_of_a_year_that_nobody_asks_for_by_the_latest_begun_by_then() {
      assertThat(conventions.about("both", "bilan", 2018).id()).isEqualTo("last");
      assertThat(conventions.about("both", "bilan", 2030).id()).isEqualTo("next");
    }
  }

  @Nested
  class With_other_due_days_that_follow_one_another {
    private final Conventions conventions =
        sideBySide(
            party(reports("last", "2020-06-23", "2022-12-31", "12-15"), BOTH),
            party(reports("next", "2023-01-20", "2025-12-31", "03-31"), BOTH),
            party(tours("mountain", "2020-03-02", "2025-12-31", "11-30"), BOTH));

    @Test
    void let_a_form_count_for_either_campaign_while_both_are_under_way() {
      // Corrections for 15 December 2022 come in while that of 31 March 2023 goes on.
      assertThat(conventions.campaigns("both", "bilan", day("2023-02-10")))
          .containsExactly(2022, 2023);
      assertThat(conventions.campaigns("both", "bilan", day("2023-10-10"))).containsExactly(2023);
      assertThat(conventions.campaigns("both", "compte-rendu", day("2023-02-10")))
          .as("the next one's does not ask for it")
          .containsExactly(2022);
    }

    @Test
    void let_a_form_that_says_no_year_count_for_the_first_of_them() {
      assertThat(conventions.campaign("both", "bilan", day("2023-02-10"))).isEqualTo(2022);
    }
  }

  @Nested
  class With_a_gap_between_them {
    private final Conventions conventions =
        sideBySide(
            party(reports("last", "2016-02-01", "2018-12-31", "12-15"), BOTH),
            party(reports("next", "2021-03-01", "2023-12-31", "12-15"), BOTH));

    @ParameterizedTest
    @CsvSource({
      "2019-11-01, 2018",
      "2020-12-15, 2018",
      "2021-02-28, 2018",
      "2021-03-01, 2021",
      "2021-10-01, 2021"
    })
    void are_in_the_last_campaign_of_the_one_until_the_other_is_signed(LocalDate day, int year) {
      assertThat(conventions.campaigns(day)).containsExactly(year);
    }

    @Test
    void ask_for_nothing_meanwhile() {
      assertThat(conventions.deliverables(2019)).isEmpty();
      assertThat(conventions.deliverables(2020)).isEmpty();
      assertThat(conventions.asksFor(BOTH, "bilan", 2020)).isFalse();
      assertThat(conventions.about("both", "bilan", 2020).id()).isEqualTo("last");
    }
  }

  @Nested
  class A_structure_that_changes_from_one_to_the_other {
    private final Convention old = reports("old", "2020-06-23", "2022-12-31", "12-15");
    private final Convention new_ = reports("new", "2021-06-01", "2022-12-31", "12-15");
    private final Conventions conventions =
        sideBySide(
            party(party(old, BOTH, null, "2021-06-30"), OTHER),
            party(new_, BOTH, "2021-07-01", null));

    @Test
    void owes_by_the_old_one_what_fell_due_before_and_by_the_new_one_what_does_after() {
      assertThat(conventions.deliverables(BOTH, 2020))
          .extracting(Deliverable::convention)
          .containsOnly("old");
      assertThat(conventions.deliverables(BOTH, 2021))
          .extracting(Deliverable::convention)
          .containsOnly("new");
      assertThat(conventions.deliverables(OTHER, 2021))
          .extracting(Deliverable::convention)
          .containsOnly("old");
    }

    @Test
    void has_the_grant_of_that_which_asks() {
      assertThat(conventions.grant(BOTH, "bilan", 2020)).contains(amount(old, 2020));
      assertThat(conventions.grant(BOTH, "bilan", 2021)).contains(amount(new_, 2021));
    }

    @Test
    void is_told_of_what_is_asked_for_no_more_by_that_which_bound_it() {
      Conventions ended = sideBySide(party(old, BOTH, null, "2021-06-30"));
      assertThat(ended.deliverables(BOTH, 2021)).isEmpty();
      assertThat(ended.about("both", "bilan", 2021).id()).isEqualTo("old");
      assertThat(ended.title("both", "bilan", 2021)).isEqualTo("bilan annuel 2021");
    }

    @Test
    void is_led_past_its_end_by_no_extension() {
      Extension late = new Extension("both", "bilan", 2020, day("2021-07-15"), "x", Instant.EPOCH);
      assertThat(told(conventions.deliverables(BOTH, 2020, List.of(late))))
          .containsExactly("both: programme d’actions 2021, 2020-12-15");
    }
  }

  @Nested
  class How_far_an_extension_leads {
    private final Conventions conventions =
        sideBySide(
            party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH),
            party(tours("mountain", "2020-03-02", "2021-12-31", "11-30"), BOTH));

    private String refused(String form, String until) {
      Deliverable document = conventions.deliverable(BOTH, form, 2020).orElseThrow();
      return ExtensionLimits.refusal(conventions, document, day(until)).orElse("");
    }

    @Test
    void is_said_by_the_convention_that_the_document_belongs_to() {
      assertThat(refused("bilan", "2023-12-31")).isEmpty();
      assertThat(refused("compte-rendu", "2022-12-31")).isEmpty();
      assertThat(refused("compte-rendu", "2023-01-01"))
          .isEqualTo(
              "Un délai ne mène pas plus loin que l’année qui suit la convention, jusqu’au samedi"
                  + " 31 décembre 2022.");
    }

    @Test
    void begins_after_its_own_due_day() {
      assertThat(refused("compte-rendu", "2020-12-01")).isEmpty();
      assertThat(refused("bilan", "2020-12-01"))
          .isEqualTo(
              "Un délai mène au-delà de l’échéance de la convention, le mardi 15 décembre 2020.");
    }
  }

  /** Two conventions that ask for the same forms, one after the other, and one beside them. */
  @Provide
  static Arbitrary<Conventions> any() {
    Arbitrary<String> deadlines = Arbitraries.of("01-31", "03-31", "06-30", "11-30", "12-15");
    Arbitrary<Integer> gaps = Arbitraries.integers().between(0, 2);
    return Combinators.combine(deadlines, deadlines, deadlines, gaps)
        .as(
            (first, second, beside, gap) ->
                sideBySide(
                    party(reports("last", "2018-01-02", "2019-12-31", first), BOTH),
                    party(reports("next", (2020 + gap) + "-01-02", "2023-12-31", second), BOTH),
                    party(tours("mountain", "2019-01-05", "2021-12-31", beside), BOTH)));
  }

  @Provide
  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 3650).map(LocalDate.of(2016, 1, 1)::plusDays);
  }

  @Property(tries = 500, seed = "20201215")
  void whatever_they_are_a_document_under_way_is_one_of_the_years_that_people_speak_of(
      @ForAll("any") Conventions conventions, @ForAll("days") LocalDate day) {
    assertThat(conventions.campaigns(day)).isNotEmpty();
    assertThat(conventions.underWay(day, List.of()))
        .allMatch(one -> conventions.campaigns(day).contains(one.year()))
        .allMatch(
            one ->
                conventions
                    .campaigns(one.beneficiary().id(), one.form(), day)
                    .contains(one.year()));
  }

  @Property(tries = 500, seed = "20201215")
  void whatever_they_are_every_document_is_under_way_on_its_due_day(
      @ForAll("any") Conventions conventions) {
    for (int year = conventions.firstYear(); year <= conventions.lastYear(); year++) {
      for (Deliverable one : conventions.deliverables(year)) {
        assertThat(conventions.underWay(one.due(), List.of())).contains(one);
        assertThat(conventions.about(one.beneficiary().id(), one.form(), year).id())
            .isEqualTo(one.convention());
      }
    }
  }
}
