package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a convention and its amendments may say, and how their mistakes are told. */
class ConventionMistakeTest extends ConfigurationFolder {
  @Nested
  class A_convention {
    @Test
    void knows_the_roles_of_people() throws IOException {
      assertMistake(
          CONVENTION,
          "{role: director",
          "{role: directer",
          "unknown role \"directer\"; did you mean \"director\"?");
    }

    @Test
    void has_no_address_under_two_beneficiaries() throws IOException {
      assertMistake(
          CONVENTION,
          "yanis.bressuire@hexagone-meylan.example",
          "Maelle.Trevignac@planetarium-vaulx.example",
          "address \"Maelle.Trevignac@planetarium-vaulx.example\" stands under two beneficiaries");
    }

    @Test
    void lets_one_person_hold_two_roles() throws IOException {
      change(
          CONVENTION,
          "bastien.corvaisier@planetarium-vaulx.example",
          "maelle.trevignac@planetarium-vaulx.example");
      assertThat(read(Map.of()).convention().beneficiaries().get(0).contacts())
          .extracting(Contact::email)
          .containsExactly(
              "maelle.trevignac@planetarium-vaulx.example",
              "maelle.trevignac@planetarium-vaulx.example",
              "odile.saint-gerand@planetarium-vaulx.example");
    }

    @Test
    void has_no_name_under_two_beneficiaries() throws IOException {
      assertMistake(
          CONVENTION,
          "known-as: [\"Hexagone\",",
          "known-as: [\"PLANETARIUM\",",
          "\"PLANETARIUM\"",
          "name \"PLANETARIUM\" stands under two beneficiaries");
    }

    @ParameterizedTest
    @CsvSource({
      "id: hexagone,id: Hexagone,an id such as \"la-casemate\"",
      "folder: hexagone,folder: ../hexagone,the name of a folder",
      "amount: 90000.00,amount: -90000.00,an amount such as 90000.00"
    })
    void has_ids_folders_and_amounts_that_can_be_such(String right, String wrong, String expected)
        throws IOException {
      String value = wrong.substring(wrong.indexOf(' ') + 1);
      assertMistake(CONVENTION, right, wrong, "\"" + value + "\" is not " + expected);
    }

    @Test
    void has_each_id_and_each_folder_once() throws IOException {
      change(CONVENTION, "folder: hexagone", "folder: planetarium #");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "folder: planetarium #")
                  + ": folder \"planetarium\" stands twice in this file");
      change(CONVENTION, "id: hexagone", "id: planetarium #");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "id: planetarium #")
                  + ": id \"planetarium\" stands twice in this file");
    }

    @Test
    void has_a_contact_for_every_beneficiary() throws IOException {
      change(CONVENTION, "role: contact", "role: director");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "- {role: director")
                  + ": a contact whose role is \"contact\" is missing");
    }

    @Test
    void may_be_joined_late_and_terminated_early() throws IOException {
      change(CONVENTION, "folder: hexagone", "folder: hexagone\n    joined: 2021-03-16");
      assertThat(read(Map.of()).convention().deliverables(2020)).hasSize(20);
      change(CONVENTION, "joined: 2021-03-16", "terminated: 2021-09-29");
      assertThat(read(Map.of()).convention().deliverables(2021)).hasSize(20);
      change(
          CONVENTION, "terminated: 2021-09-29", "terminated: 2021-01-01\n    joined: 2021-03-16");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "terminated: 2021-01-01") + ": a convention ends after it was joined");
    }

    @Test
    void has_mail_addresses() throws IOException {
      assertMistake(
          CONVENTION,
          "maelle.trevignac@planetarium-vaulx.example",
          "maelle.trevignac",
          "\"maelle.trevignac\" is not a mail address");
    }

    @Test
    void has_addresses_that_fit_an_envelope() throws IOException {
      change(CONVENTION, "\"Place de la Nation\"", "\"Place de la Nation et de la République 1\"");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "\"Place de la Nation et")
                  + ": a line of an address has at most 38 characters (NF Z10-011)");
      change(CONVENTION, "\"Place de la Nation et de la République 1\"", "a, b, c, d, e");
      assertThat(mistake())
          .isEqualTo(at(CONVENTION, "a, b, c") + ": an address has at most six lines (NF Z10-011)");
    }

    @Test
    void speaks_of_forms_that_there_are() throws IOException {
      assertMistake(
          CONVENTION,
          "{form: bilan",
          "{form: bilans",
          "no form \"bilans\" in config/forms; did you mean \"bilan\"?");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            signed: 2020-06-23 | signed: 23/06/2020 | "23/06/2020" is not a day such as 2022-12-31
            ends: 2022-12-31 | ends: 2022-12-32 | "2022-12-32" is not a day such as 2022-12-31
            deadline: "12-15" | deadline: "15 décembre" | "15 décembre" is not a month and day such as 12-15
            amount: 90000.00 | amount: 90 000 € | "90 000 €" is not an amount such as 90000.00
            year: 2019 | year: MMXIX | "MMXIX" is not a whole number
            source: convention | source: exemple | unknown source "exemple"; did you mean "example"?
            title: "Convention | titel: "Convention | unknown key "titel"; did you mean "title"?
            """)
    void has_days_amounts_and_years(String from, String to, String told) throws IOException {
      assertMistake(CONVENTION, from, to, told);
    }
  }

  @Nested
  class An_amendment {
    private void amended(String text) throws IOException {
      Files.writeString(
          directory.resolve(CONVENTION),
          Files.readString(directory.resolve(CONVENTION)) + "\n" + text);
    }

    @Test
    void changes_what_is_owed() throws IOException {
      amended(
          """
          amendments:
            - {reference: "avenant n° 1", signed: 2022-03-01, from: 2022, beneficiaries: [altec], deadline: "11-30"}
            - reference: "avenant n° 2"
              signed: 2022-06-15
              from: 2022
              ends: 2023-12-31
              deliverables:
                - {form: bilan, title: "bilan annuel {N}", years: [2022, 2023]}
          """);
      Convention convention = read(Map.of()).convention();
      assertThat(convention.deliverables(convention.beneficiary("altec").orElseThrow(), 2023))
          .extracting(one -> one.title() + " " + one.due())
          .containsExactly("bilan annuel 2023 2023-11-30");
    }

    @Test
    void was_signed_by_beneficiaries_that_there_are() throws IOException {
      amended(
          "amendments:\n  - {reference: a, signed: 2022-03-01, from: 2022, beneficiaries: [altek]}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "[altek]")
                  + ": unknown beneficiary \"altek\"; did you mean \"altec\"?");
    }

    @Test
    void stands_once_and_names_somebody_if_anybody() throws IOException {
      amended(
          "amendments:\n  - {reference: a, signed: 2022-03-01, from: 2022}\n"
              + "  - {reference: a, signed: 2022-03-02, from: 2022, beneficiaries: []}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: a, signed: 2022-03-02")
                  + ": at least one item is expected here");
      change(CONVENTION, ", beneficiaries: []}", "}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: a, signed: 2022-03-02")
                  + ": amendment \"a\" stands twice in this file");
    }

    @Test
    void stands_in_the_order_of_signature() throws IOException {
      amended(
          "amendments:\n  - {reference: a, signed: 2022-03-02, from: 2022}\n"
              + "  - {reference: b, signed: 2022-03-01, from: 2022}");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "{reference: b")
                  + ": amendments stand in the order of their signature");
    }
  }
}
