package fr.comop.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import fr.comop.form.Years;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionTest {
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();
  private static final Convention COMOP = CONVENTIONS.all().get(0);

  private static Beneficiary beneficiary(String id) {
    return CONVENTIONS.beneficiary(id).orElseThrow();
  }

  @Nested
  class What_is_owed {
    private final Beneficiary planetarium = beneficiary("planetarium");

    private static List<String> titles(List<Deliverable> deliverables) {
      return deliverables.stream().map(Deliverable::title).toList();
    }

    @Test
    void is_a_report_and_the_programme_of_the_next_year() {
      assertThat(titles(CONVENTIONS.deliverables(planetarium, 2020)))
          .containsExactly("bilan annuel 2020", "programme d’actions 2021");
      assertThat(titles(CONVENTIONS.deliverables(planetarium, 2021)))
          .containsExactly("bilan annuel 2021", "programme d’actions 2022");
    }

    @Test
    void has_a_day_of_its_own_within_the_campaign_that_the_deadline_begins() {
      Convention one =
          new Convention(
              COMOP.id(),
              COMOP.title(),
              COMOP.signed(),
              COMOP.ends(),
              COMOP.deadline(),
              List.of(
                  owed("comptes", "--06-30"), owed("note", "--11-02"), owed("budget", "--10-01")),
              null,
              COMOP.parties(),
              List.of());
      assertThat(Conventions.of(one).deliverables(planetarium, 2022))
          .extracting(Deliverable::due)
          .containsExactly(
              LocalDate.parse("2023-06-30"),
              LocalDate.parse("2022-11-02"),
              LocalDate.parse("2022-10-01"));
      assertThat(Conventions.of(one).underWay(LocalDate.parse("2021-06-01"), List.of()))
          .filteredOn(owed -> owed.beneficiary().equals(planetarium))
          .extracting(owed -> owed.title() + " " + owed.due())
          .contains("comptes 2020 2021-06-30");
    }

    private static Owed owed(String id, String due) {
      return new Owed(
          id, Owed.NO_FORM, id + " {N}", Set.of(2020, 2021, 2022), MonthDay.parse(due), "");
    }

    @Test
    void is_no_programme_past_the_end_of_the_convention() {
      assertThat(titles(CONVENTIONS.deliverables(planetarium, 2022)))
          .containsExactly("bilan annuel 2022");
      assertThat(CONVENTIONS.deliverable(planetarium, "programme", 2022)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2023})
    void is_nothing_outside_the_convention(int year) {
      assertThat(CONVENTIONS.deliverables(year)).isEmpty();
    }

    @Test
    void is_the_same_for_every_beneficiary() {
      assertThat(CONVENTIONS.deliverables(2020)).hasSize(22);
      assertThat(CONVENTIONS.deliverables(2022)).hasSize(11);
    }

    @Test
    void is_due_on_15_december_and_late_from_midnight_in_paris() {
      Deliverable report = CONVENTIONS.deliverable(planetarium, "bilan", 2020).orElseThrow();
      assertThat(report.due()).isEqualTo("2020-12-15");
      assertThat(report.lateFrom()).isEqualTo("2020-12-16T00:00+01:00[Europe/Paris]");
      assertThat(report.lateFrom().toInstant()).isEqualTo(Instant.parse("2020-12-15T23:00:00Z"));
    }
  }

  @Nested
  class An_amendment {
    private static Convention amended(Amendment... amendments) {
      return with(amendments);
    }

    private static List<String> dues(Convention convention, String id, int year) {
      return Conventions.of(convention).deliverables(beneficiary(id), year).stream()
          .map(one -> one.title() + " " + one.due())
          .toList();
    }

    @Test
    void moves_the_deadline_from_its_year_on_for_those_who_signed_it() {
      Convention amended =
          amended(
              new Amendment(
                  "avenant n° 1",
                  LocalDate.parse("2021-03-01"),
                  2021,
                  Set.of("altec"),
                  null,
                  MonthDay.of(11, 30),
                  null));
      assertThat(dues(amended, "altec", 2020)).contains("bilan annuel 2020 2020-12-15");
      assertThat(dues(amended, "altec", 2021)).contains("bilan annuel 2021 2021-11-30");
      assertThat(dues(amended, "ronde", 2021)).contains("bilan annuel 2021 2021-12-15");
    }

    @Test
    void may_make_the_convention_longer_and_ask_for_other_documents() {
      Convention amended =
          amended(
              new Amendment(
                  "avenant n° 2",
                  LocalDate.parse("2022-06-15"),
                  2022,
                  Set.of(),
                  LocalDate.parse("2023-12-31"),
                  null,
                  List.of(
                      new Owed("bilan", 1, "bilan annuel {N}", Set.of(2022, 2023)),
                      new Owed("programme", 1, "programme d’actions {N+1}", Set.of(2022)))));
      assertThat(dues(amended, "altec", 2021)).hasSize(2);
      assertThat(dues(amended, "altec", 2022))
          .containsExactly("bilan annuel 2022 2022-12-15", "programme d’actions 2023 2022-12-15");
      assertThat(dues(amended, "altec", 2023)).containsExactly("bilan annuel 2023 2023-12-15");
      assertThat(amended.campaign(LocalDate.parse("2023-11-01"))).isEqualTo(2023);
    }

    @Test
    void may_end_the_convention_before_a_document_falls_due() {
      Convention amended =
          amended(
              new Amendment(
                  "avenant n° 3",
                  LocalDate.parse("2021-12-01"),
                  2022,
                  Set.of(),
                  LocalDate.parse("2022-06-30"),
                  null,
                  null));
      assertThat(dues(amended, "altec", 2021)).hasSize(2);
      assertThat(dues(amended, "altec", 2022)).isEmpty();
    }

    @Test
    void counts_after_those_signed_before_it() {
      Amendment first = deadline("avenant n° 1", MonthDay.of(11, 30));
      Amendment second = deadline("avenant n° 2", MonthDay.of(12, 1));
      assertThat(dues(amended(first, second), "altec", 2021))
          .contains("bilan annuel 2021 2021-12-01");
    }

    private static Amendment deadline(String reference, MonthDay day) {
      return new Amendment(
          reference, LocalDate.parse("2021-03-01"), 2021, Set.of(), null, day, null);
    }
  }

  @Nested
  class A_beneficiary_bound_for_a_part_of_the_convention {
    private static List<Integer> yearsOwed(Term term, Extension... extensions) {
      Conventions altered = Conventions.of(Altered.term(COMOP, "altec", term));
      return IntStream.rangeClosed(2019, 2023)
          .filter(
              year ->
                  !altered.deliverables(beneficiary("altec"), year, List.of(extensions)).isEmpty())
          .boxed()
          .toList();
    }

    @Test
    void owes_nothing_that_fell_due_before_it_joined() {
      assertThat(yearsOwed(new Term(LocalDate.parse("2020-12-15"), null)))
          .containsExactly(2020, 2021, 2022);
      assertThat(yearsOwed(new Term(LocalDate.parse("2020-12-16"), null)))
          .containsExactly(2021, 2022);
    }

    @Test
    void owes_nothing_that_falls_due_after_its_convention_was_terminated() {
      assertThat(yearsOwed(new Term(null, LocalDate.parse("2021-12-15"))))
          .containsExactly(2020, 2021);
      assertThat(yearsOwed(new Term(null, LocalDate.parse("2021-12-14")))).containsExactly(2020);
    }

    @Test
    void owes_no_more_what_an_extension_moved_past_the_termination() {
      Term term = new Term(null, LocalDate.parse("2021-12-31"));
      Extension report = extension("bilan", 2021, "2022-01-15");
      assertThat(
              Conventions.of(Altered.term(COMOP, "altec", term))
                  .deliverables(beneficiary("altec"), 2021, List.of(report)))
          .extracting(Deliverable::form)
          .containsExactly("programme");
    }
  }

  @Nested
  class An_extension {
    @Test
    void moves_one_document_and_leaves_the_others() {
      assertThat(
              CONVENTIONS.deliverables(
                  beneficiary("altec"), 2020, List.of(extension("bilan", 2020, "2021-01-15"))))
          .extracting(one -> one.form() + " " + one.agreed() + " " + one.due())
          .containsExactly("bilan 2020-12-15 2021-01-15", "programme 2020-12-15 2020-12-15");
    }

    @Test
    void is_overridden_by_a_later_one() {
      assertThat(
              CONVENTIONS.deliverables(
                  beneficiary("altec"),
                  2020,
                  List.of(
                      extension("bilan", 2020, "2021-01-15"),
                      extension("bilan", 2020, "2021-01-31"))))
          .extracting(Deliverable::due)
          .containsExactly(LocalDate.parse("2021-01-31"), LocalDate.parse("2020-12-15"));
    }

    @Test
    void may_lead_past_the_end_of_the_convention() {
      assertThat(
              CONVENTIONS.deliverables(
                  beneficiary("altec"), 2022, List.of(extension("bilan", 2022, "2023-01-31"))))
          .extracting(Deliverable::lateFrom)
          .containsExactly(ZonedDateTime.parse("2023-02-01T00:00+01:00[Europe/Paris]"));
    }

    @Test
    void says_nothing_of_other_years_and_beneficiaries() {
      assertThat(CONVENTIONS.deliverables(2021, List.of(extension("bilan", 2020, "2021-01-15"))))
          .allMatch(one -> one.extension() == null);
      assertThat(
              CONVENTIONS.deliverables(
                  beneficiary("ronde"), 2020, List.of(extension("bilan", 2020, "2021-01-15"))))
          .allMatch(one -> one.extension() == null);
    }
  }

  private static Extension extension(String form, int year, String due) {
    return new Extension(
        "altec",
        form,
        year,
        LocalDate.parse(due),
        "courrier du 8 décembre",
        Instant.parse("2020-12-08T09:00:00Z"));
  }

  private static Convention with(Amendment... amendments) {
    return new Convention(
        COMOP.id(),
        COMOP.title(),
        COMOP.signed(),
        COMOP.ends(),
        COMOP.deadline(),
        COMOP.owed(),
        COMOP.baseline(),
        COMOP.parties(),
        List.of(amendments));
  }

  @Nested
  class The_campaign {
    @ParameterizedTest
    @CsvSource({
      "2019-05-01,2020",
      "2020-06-23,2020",
      "2020-12-15,2020",
      "2021-01-02,2020",
      "2021-09-30,2020",
      "2021-10-01,2021",
      "2022-10-01,2022",
      "2023-10-01,2022",
      "2035-01-01,2022"
    })
    void runs_from_october_to_september_within_the_convention(LocalDate day, int year) {
      assertThat(COMOP.campaign(day)).isEqualTo(year);
    }
  }

  @Nested
  class The_years_that_a_form_speaks_of {
    @Test
    void are_those_of_the_whole_convention_in_the_programme_voted_with_it() {
      Years years = COMOP.years("programme", 2019);
      assertThat(years).isEqualTo(new Years(2019, "2020 à 2022"));
      assertThat(years.in("Programme d’actions {N+1}"))
          .isEqualTo("Programme d’actions 2020 à 2022");
      assertThat(COMOP.isBaseline("programme", 2019)).isTrue();
    }

    @Test
    void are_the_year_before_the_year_and_the_year_after_in_all_others() {
      assertThat(COMOP.years("bilan", 2019)).isEqualTo(Years.of(2019));
      assertThat(COMOP.years("programme", 2020).in("{N-1} {N} {N+1}")).isEqualTo("2019 2020 2021");
      assertThat(COMOP.isBaseline("bilan", 2019)).isFalse();
      assertThat(COMOP.isBaseline("programme", 2020)).isFalse();
    }
  }

  @Nested
  class A_beneficiary {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "planetarium",
          "PLANÉTARIUM",
          "Planétarium de Vaulx-en-Velin",
          "planetarium de vaulx en velin",
          "Ville de Vaulx-en-Velin",
          "Commune de Vaulx-en-Velin"
        })
    void is_called_by_all_its_names(String name) {
      assertThat(CONVENTIONS.beneficiaries().stream().filter(one -> one.isCalled(name)))
          .extracting(Beneficiary::id)
          .containsExactly("planetarium");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Planétarium de Saint-Étienne", "", "Vaulx-en-Velin"})
    void is_not_called_by_other_names(String name) {
      assertThat(CONVENTIONS.beneficiaries()).noneMatch(one -> one.isCalled(name));
    }

    @Test
    void is_known_by_its_people_s_addresses_and_by_its_folder() {
      assertThat(CONVENTIONS.writingFrom("Odile.Saint-Gerand@planetarium-vaulx.example"))
          .contains(beneficiary("planetarium"));
      assertThat(CONVENTIONS.writingFrom("odile@elsewhere.example")).isEmpty();
      assertThat(CONVENTIONS.ofFolder("hexagone")).contains(beneficiary("hexagone"));
      assertThat(CONVENTIONS.ofFolder("Hexagone")).isEmpty();
    }

    @Test
    void is_written_to_at_its_contact() {
      assertThat(beneficiary("planetarium").contact().name()).isEqualTo("Maëlle Trévignac");
    }
  }
}
