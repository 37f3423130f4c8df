package fr.comop.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Questions;
import fr.comop.form.Years;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionTest {
  private static final Convention CONVENTION = Questions.SHIPPED.convention();

  private static Beneficiary beneficiary(String id) {
    return CONVENTION.beneficiary(id).orElseThrow();
  }

  @Nested
  class What_is_owed {
    private final Beneficiary planetarium = beneficiary("planetarium");

    private static List<String> titles(List<Deliverable> deliverables) {
      return deliverables.stream().map(Deliverable::title).toList();
    }

    @Test
    void is_a_report_and_the_programme_of_the_next_year() {
      assertThat(titles(CONVENTION.deliverables(planetarium, 2020)))
          .containsExactly("bilan annuel 2020", "programme d’actions 2021");
      assertThat(titles(CONVENTION.deliverables(planetarium, 2021)))
          .containsExactly("bilan annuel 2021", "programme d’actions 2022");
    }

    @Test
    void is_no_programme_past_the_end_of_the_convention() {
      assertThat(titles(CONVENTION.deliverables(planetarium, 2022)))
          .containsExactly("bilan annuel 2022");
      assertThat(CONVENTION.deliverable(planetarium, "programme", 2022)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2023})
    void is_nothing_outside_the_convention(int year) {
      assertThat(CONVENTION.deliverables(year)).isEmpty();
    }

    @Test
    void is_the_same_for_every_beneficiary() {
      assertThat(CONVENTION.deliverables(2020)).hasSize(22);
      assertThat(CONVENTION.deliverables(2022)).hasSize(11);
    }

    @Test
    void is_due_on_15_december_and_late_from_midnight_in_paris() {
      Deliverable report = CONVENTION.deliverable(planetarium, "bilan", 2020).orElseThrow();
      assertThat(report.due()).isEqualTo("2020-12-15");
      assertThat(report.lateFrom()).isEqualTo("2020-12-16T00:00+01:00[Europe/Paris]");
      assertThat(report.lateFrom().toInstant()).isEqualTo(Instant.parse("2020-12-15T23:00:00Z"));
    }
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
      assertThat(CONVENTION.campaign(day)).isEqualTo(year);
    }
  }

  @Nested
  class The_years_that_a_form_speaks_of {
    @Test
    void are_those_of_the_whole_convention_in_the_programme_voted_with_it() {
      Years years = CONVENTION.years("programme", 2019);
      assertThat(years).isEqualTo(new Years(2019, "2020 à 2022"));
      assertThat(years.in("Programme d’actions {N+1}"))
          .isEqualTo("Programme d’actions 2020 à 2022");
      assertThat(CONVENTION.isBaseline("programme", 2019)).isTrue();
    }

    @Test
    void are_the_year_before_the_year_and_the_year_after_in_all_others() {
      assertThat(CONVENTION.years("bilan", 2019)).isEqualTo(Years.of(2019));
      assertThat(CONVENTION.years("programme", 2020).in("{N-1} {N} {N+1}"))
          .isEqualTo("2019 2020 2021");
      assertThat(CONVENTION.isBaseline("bilan", 2019)).isFalse();
      assertThat(CONVENTION.isBaseline("programme", 2020)).isFalse();
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
      assertThat(CONVENTION.beneficiaries().stream().filter(one -> one.isCalled(name)))
          .extracting(Beneficiary::id)
          .containsExactly("planetarium");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Planétarium de Saint-Étienne", "", "Vaulx-en-Velin"})
    void is_not_called_by_other_names(String name) {
      assertThat(CONVENTION.beneficiaries()).noneMatch(one -> one.isCalled(name));
    }

    @Test
    void is_known_by_its_people_s_addresses_and_by_its_folder() {
      assertThat(CONVENTION.writingFrom("Odile.Saint-Gerand@planetarium-vaulx.example"))
          .contains(beneficiary("planetarium"));
      assertThat(CONVENTION.writingFrom("odile@elsewhere.example")).isEmpty();
      assertThat(CONVENTION.ofFolder("hexagone")).contains(beneficiary("hexagone"));
      assertThat(CONVENTION.ofFolder("Hexagone")).isEmpty();
    }

    @Test
    void is_written_to_at_its_contact() {
      assertThat(beneficiary("planetarium").contact().name()).isEqualTo("Maëlle Trévignac");
    }
  }
}
