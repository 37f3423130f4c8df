package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Conventions;
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
    void may_be_joined_late_and_terminated_early() throws IOException {
      change(CONVENTION, "structure: hexagone", "structure: hexagone\n    joined: 2021-03-16");
      assertThat(read(Map.of()).conventions().deliverables(2020)).hasSize(20);
      change(CONVENTION, "joined: 2021-03-16", "terminated: 2021-09-29");
      assertThat(read(Map.of()).conventions().deliverables(2021)).hasSize(20);
      change(
          CONVENTION, "terminated: 2021-09-29", "terminated: 2021-01-01\n    joined: 2021-03-16");
      assertThat(mistake())
          .isEqualTo(
              at(CONVENTION, "terminated: 2021-01-01") + ": a convention ends after it was joined");
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
            amount: 90000.00 | amount: -90000.00 | "-90000.00" is not an amount such as 90000.00
            structure: hexagone | structure: hexagon | no structure "hexagon" in config/structures.yaml; did you mean "hexagone"?
            structure: hexagone | structure: planetarium # | structure "planetarium" stands twice in this file
            convention: comop-2020-2022 | convention: COMOP | "COMOP" is not an id such as "comop-2020-2022"
            {form: programme, year | {form: programme, version: 3, year | no version 3 of form "programme" in config/forms, but 1
            {form: programme, title | {form: programme, id: x, title | only a document without a form (form: file) has an id of its own
            {form: programme, title | {form: file, id: bilan, title | "bilan" is a form in config/forms: call the document otherwise
            {form: programme, title | {form: file, id: Comptes, title | "Comptes" is not an id such as "compte-rendu-financier"
            {form: programme, title | {form: file, id: comptes, version: 1, title | a document without a form has no version
            {form: programme, title | {form: programme, due: "31-06", title | "31-06" is not a month and day such as 12-15
            year: 2019 | year: MMXIX | "MMXIX" is not a whole number
            source: convention | source: exemple | unknown source "exemple"; did you mean "example"?
            title: "Convention | titel: "Convention | unknown key "titel"; did you mean "title"?
            """)
    void has_days_amounts_and_years(String from, String to, String told) throws IOException {
      assertMistake(CONVENTION, from, to, told);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ends: 2022-12-31 | ends: 2020-06-22 | a convention ends after it was signed, on 2020-06-23, and within 20 years, not on 2020-06-22
            ends: 2022-12-31 | ends: 2202-12-31 | a convention ends after it was signed, on 2020-06-23, and within 20 years, not on 2202-12-31
            years: [2020, 2021, 2022] | years: [] | at least one item is expected here
            years: [2020, 2021, 2022] | years: [2020, 2022, 2020] | 2020 stands twice in this list
            years: [2020, 2021, 2022] | years: [2019, 2021] | a number from 2020 to 2022 is expected here, not 2019
            years: [2020, 2021]} | years: [2020, 2121]} | a number from 2020 to 2022 is expected here, not 2121
            ends: 2022-12-31 | ends: 2022-12-14 | what is owed for 2022 would be due on 2022-12-15, outside of the convention, which runs from 2020-06-23 to 2022-12-14
            signed: 2020-06-23 | signed: 2020-12-16 | what is owed for 2020 would be due on 2020-12-15, outside of the convention, which runs from 2020-12-16 to 2022-12-31
            , years: [2020, 2021, 2022]} | } | key "years" is missing
            {form: programme, title | {form: bilan, title | "bilan" of 2020 stands twice in this list
            structure: hexagone | structure: hexagone\\n    joined: 2023-01-15 | 2023-01-15 lies outside of the convention, which runs from 2020-06-23 to 2022-12-31
            structure: hexagone | structure: hexagone\\n    terminated: 2002-01-15 | 2002-01-15 lies outside of the convention, which runs from 2020-06-23 to 2022-12-31
            {year: 2021, amount: 90000.00 | {year: 2020, amount: 90000.00 | the grant of 2020 stands twice here
            {year: 2021, amount: 90000.00 | {year: 2012, amount: 90000.00 | a number from 2020 to 2022 is expected here, not 2012
            amount: 90000.00 | amount: 9e99 | "9e99" is not an amount such as 90000.00
            form: programme, year: 2019 | form: programme, year: 2018 | a number from 2019 to 2022 is expected here, not 2018
            """)
    void has_nothing_in_it_that_would_vanish(String from, String to, String told)
        throws IOException {
      change(CONVENTION, from, to.replace("\\n", "\n"));
      assertThat(mistake()).startsWith(CONVENTION + ":").endsWith(": " + told);
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
      Conventions conventions = read(Map.of()).conventions();
      assertThat(conventions.deliverables(conventions.beneficiary("altec").orElseThrow(), 2023))
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

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            signed: 2023-01-01, from: 2022 | an amendment is signed while the convention runs, from 2020-06-23 to 2022-12-31
            signed: 2019-01-01, from: 2022 | an amendment is signed while the convention runs, from 2020-06-23 to 2022-12-31
            signed: 2022-03-01, from: 2023 | a number from 2020 to 2022 is expected here, not 2023
            signed: 2022-03-01, from: 2022, ends: 2020-01-01 | a convention ends after it was signed, on 2020-06-23, and within 20 years, not on 2020-01-01
            signed: 2022-03-01, from: 2022, ends: 2023-12-31, deliverables: [{form: bilan, title: b, years: [2024]}] | a number from 2020 to 2023 is expected here, not 2024
            signed: 2022-03-01, from: 2022, deliverables: [] | at least one item is expected here
            """)
    void leaves_nothing_outside_of_the_convention(String keys, String told) throws IOException {
      amended("amendments:\n  - {reference: a, " + keys + "}");
      assertThat(mistake()).isEqualTo(at(CONVENTION, "{reference: a") + ": " + told);
    }

    @Test
    void may_be_signed_when_an_earlier_one_made_the_convention_longer() throws IOException {
      amended(
          """
          amendments:
            - {reference: a, signed: 2022-03-01, from: 2022, ends: 2023-12-31}
            - {reference: b, signed: 2023-03-01, from: 2023, deadline: "11-30"}
          """);
      assertThat(read(Map.of()).conventions().lastYear()).isEqualTo(2023);
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
