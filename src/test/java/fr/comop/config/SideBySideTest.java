package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Step;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Conventions and versions of forms that stand beside one another, each in a file of its own. */
class SideBySideTest extends ConfigurationFolder {
  private static final String NEXT = "conventions/next.yaml";

  /** A second convention, which asks for the same forms in the years after. */
  private void next(String deliverables) throws IOException {
    next("next", "2023-01-10", deliverables);
  }

  private void next(String id, String signed, String deliverables) throws IOException {
    Files.writeString(
        directory.resolve("conventions/" + id + ".yaml"),
        """
        convention: %s
        title: "Convention suivante"
        signed: %s
        ends: 2025-12-31
        deadline: "11-30"
        deliverables:
          %s
        beneficiaries:
          - structure: ronde
          - structure: altec
            grants:
              - {year: 2023, amount: 61000.00, source: example}
        """
            .formatted(id, signed, deliverables));
  }

  private void bilan(int version) throws IOException {
    Files.writeString(
        directory.resolve("forms/bilan-" + version + ".yaml"),
        Files.readString(directory.resolve(BILAN))
            .replaceFirst("(?m)^version: 1", "version: " + version));
  }

  private static Beneficiary altec(Conventions conventions) {
    return conventions.beneficiary("altec").orElseThrow();
  }

  @Nested
  class Conventions_side_by_side {
    @Test
    void stand_in_the_order_of_their_signature() throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2023, 2024, 2025]}");
      assertThat(read(Map.of()).conventions().all())
          .extracting(Convention::id)
          .containsExactly("comop-2020-2022", "next");
    }

    @Test
    void ask_a_beneficiary_each_for_its_own_documents() throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2023, 2024, 2025]}");
      Conventions conventions = read(Map.of()).conventions();
      assertThat(conventions.beneficiaries()).hasSize(11);
      assertThat(conventions.deliverables(altec(conventions), 2022))
          .extracting(one -> one.convention() + " " + one.due())
          .containsExactly("comop-2020-2022 2022-12-15");
      assertThat(conventions.deliverables(altec(conventions), 2023))
          .extracting(one -> one.convention() + " " + one.due())
          .containsExactly("next 2023-11-30");
      assertThat(conventions.deliverables(2023)).hasSize(2);
      assertThat(conventions.grant(altec(conventions), "bilan", 2022))
          .hasValueSatisfying(grant -> assertThat(grant).isEqualByComparingTo("60000"));
      assertThat(conventions.grant(altec(conventions), "bilan", 2023))
          .hasValueSatisfying(grant -> assertThat(grant).isEqualByComparingTo("61000"));
    }

    @Test
    void are_told_by_the_campaign_of_each_that_is_going_on() throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2023, 2024, 2025]}");
      Conventions conventions = read(Map.of()).conventions();
      assertThat(conventions.campaigns(LocalDate.parse("2023-03-01"))).containsExactly(2022);
      assertThat(conventions.campaigns(LocalDate.parse("2023-09-01"))).containsExactly(2022, 2023);
      assertThat(conventions.campaigns(LocalDate.parse("2023-11-01"))).containsExactly(2023);
      assertThat(conventions.campaigns(LocalDate.parse("2031-01-01"))).containsExactly(2025);
      assertThat(conventions.campaigns(LocalDate.parse("2019-01-01"))).containsExactly(2020);
      assertThat(conventions.campaign("altec", "bilan", LocalDate.parse("2023-12-01")))
          .isEqualTo(2023);
    }

    @Test
    void do_not_ask_for_the_same_form_of_the_same_year() throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2022, 2023]}");
      change(NEXT, "signed: 2023-01-10", "signed: 2022-01-10");
      assertThat(mistake())
          .isEqualTo(
              at(NEXT, "ronde")
                  + ": « ronde » doit le formulaire « bilan » de 2022 par la convention «"
                  + " comop-2020-2022 » aussi ("
                  + directory
                      .resolve(at(CONVENTION, "ronde"))
                      .toString()
                      .replace(directory + "/", "")
                  + ") : deux conventions qui courent ensemble demandent des formulaires d’id"
                  + " différents");
    }

    @Test
    void have_different_ids() throws IOException {
      next("other", "2023-01-10", "[{form: bilan, title: \"bilan annuel {N}\", years: [2023]}]");
      change("conventions/other.yaml", "convention: other", "convention: comop-2020-2022");
      assertThat(mistake())
          .isEqualTo(
              at("conventions/other.yaml", "comop-2020-2022")
                  + ": la convention « comop-2020-2022 » est dans deux fichiers");
    }

    @Test
    void are_at_least_one() throws IOException {
      Files.delete(directory.resolve(CONVENTION));
      assertThat(mistake())
          .isEqualTo("conventions : aucune convention n’y est, en fichier .yaml ; il en faut une");
    }
  }

  @Nested
  class A_convention {
    @Test
    void may_have_a_campaign_texts_and_an_office_of_its_own() throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2023]}");
      change(
          NEXT,
          "deadline:",
          "letterhead: {service: \"Service Montagne\", address: \"Lyon\", phone: \"04\", email:"
              + " \"Montagne@region.example\"}\n"
              + "deadline:");
      Files.createDirectories(directory.resolve("conventions/next/texts"));
      Files.writeString(
          directory.resolve("conventions/next/campaign.yaml"),
          """
          hour: "09:00"
          lapse: 20
          extended: [J-5]
          steps:
            - {id: ouverture, on: "09-15", text: ouverture, to: [contact]}
            - {id: J-5, days: -5, text: relance, to: [contact]}
          """);
      Configuration configuration = read(Map.of());
      assertThat(configuration.campaigns().of("next").steps())
          .extracting(Step::id)
          .containsExactly("ouverture", "J-5");
      assertThat(configuration.campaigns().of("comop-2020-2022").steps()).hasSize(8);
      assertThat(configuration.textDirectories("next"))
          .containsExactly(directory.resolve("conventions/next/texts"), directory.resolve("texts"));
      assertThat(configuration.textDirectories("comop-2020-2022"))
          .containsExactly(directory.resolve("texts"));
      assertThat(configuration.offices())
          .containsExactly(
              Map.entry(
                  "next",
                  new Office("Service Montagne", "Lyon", "04", "montagne@region.example", "")));
    }

    @Test
    void has_a_directory_of_its_own_name() throws IOException {
      Files.createDirectories(directory.resolve("conventions/comop-2020-2021"));
      assertThat(mistake())
          .isEqualTo(
              "conventions/comop-2020-2021 : aucune convention n’a cet id ; vouliez-vous dire «"
                  + " comop-2020-2022 » ? ; un dossier, ici, porte l’id de la convention dont il"
                  + " tient le campaign.yaml et les textes");
    }

    @Test
    void whose_deadline_comes_before_the_common_opening_needs_a_campaign_of_its_own()
        throws IOException {
      next("- {form: bilan, title: \"bilan annuel {N}\", years: [2023]}");
      change(NEXT, "\"11-30\"", "\"03-31\"");
      assertThat(mistake())
          .startsWith(
              at("campaign.yaml", "on: \"10-01\"")
                  + ": une campagne qui s’ouvre le 2023-10-01 ne tombe pas entre la signature de la"
                  + " convention « next », le 2023-01-10, et son échéance, le 2023-03-31 ; un mois"
                  + " et un jour sont attendus, comme 10-01 pour le 1er octobre, et une convention"
                  + " peut avoir son propre campaign.yaml dans conventions/next");
    }
  }

  @Nested
  class Versions_of_a_form {
    @Test
    void are_told_apart_by_their_number() throws IOException {
      Files.copy(directory.resolve(BILAN), directory.resolve("forms/copy.yaml"));
      assertThat(mistake())
          .isEqualTo(
              "forms/copy.yaml:1: le formulaire « bilan » est dans deux fichiers avec la version 1"
                  + " ; un formulaire modifié prend la version suivante");
    }

    @Test
    void are_named_where_there_are_several() throws IOException {
      bilan(2);
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{form: bilan")
                  + ": le formulaire « bilan » a les versions 1, 2 : dites laquelle est demandée,"
                  + " par exemple version: 2");
    }

    @Test
    void are_asked_for_year_by_year() throws IOException {
      bilan(2);
      change(
          CONVENTION,
          "- {form: bilan, title: \"bilan annuel {N}\", article: \"4.1\", years: [2020, 2021,"
              + " 2022]}",
          "- {form: bilan, version: 1, title: \"bilan annuel {N}\", years: [2020]}\n"
              + "  - {form: bilan, version: 2, title: \"bilan annuel {N}\", years: [2021, 2022]}");
      Conventions conventions = read(Map.of()).conventions();
      assertThat(conventions.version(altec(conventions), "bilan", 2020)).contains(1);
      assertThat(conventions.version(altec(conventions), "bilan", 2021)).contains(2);
      assertThat(conventions.version(altec(conventions), "programme", 2019)).contains(1);
      assertThat(conventions.version(altec(conventions), "bilan", 2019)).isEmpty();
    }
  }
}
