package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checks of a form may say, and how their mistakes are told. */
class CheckMistakeTest extends ConfigurationFolder {
  @Test
  void knows_its_questions() throws IOException {
    assertMistake(
        BILAN,
        "bound: \"1.share-own\"",
        "bound: \"1.share-owm\"",
        "\"1.share-owm\"",
        "no question \"1.share-owm\"; did you mean \"1.share-own\"?");
  }

  @Test
  void knows_its_tables_and_their_columns() throws IOException {
    change(BILAN, "\"1.public-funders/share\"", "\"1.public-funders/part\"");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "\"1.public-funders/part\"")
                + ": no table \"1.public-funders\" with a column \"part\"");
    change(BILAN, "\"1.public-funders/part\"", "\"1.public-funders/share\"");
    change(BILAN, "by: [\"details\"]", "by: [\"detail\"]");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "[\"detail\"]") + ": table \"2.actions\" has no column \"detail\"");
    change(BILAN, "table: \"2.actions\"\n    column", "table: \"1.fte\"\n    column");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "\"1.fte\"\n    column") + ": \"1.fte\" is not a table");
  }

  @Test
  void has_a_rule_that_there_is() throws IOException {
    assertMistake(
        BILAN,
        "rule: at-most",
        "rule: at-mots",
        "unknown rule \"at-mots\"; did you mean \"at-most\"?"
            + "; there are: at-least, at-most, close-to, code-known, dated-in-year, either,"
            + " ends-after-start, explained, grant-share, matches, meets-year, moved, pictures,"
            + " planned-reported, required-if, signed, sum (docs/checks.md)");
  }

  @Test
  void has_no_key_of_another_rule() throws IOException {
    assertMistake(
        BILAN,
        "bound: \"1.share-own\"\n",
        "bound: \"1.share-own\"\n    bond: 3\n",
        "bond: 3",
        "unknown key \"bond\"; did you mean \"bound\"?");
  }

  @Test
  void has_no_year_that_would_go_unread() throws IOException {
    assertMistake(
        BILAN,
        "rule: dated-in-year\n",
        "rule: dated-in-year\n    year: \"N+1\"\n",
        "year: \"N+1\"",
        "unknown key \"year\"; known here: advice, because, expected, name, question, rule, severity");
  }

  @Test
  void of_planned_actions_names_the_column_of_their_codes() throws IOException {
    assertMistake(
        BILAN,
        "codes: \"2.actions/planned-code\"",
        "codes: \"1.fte\"",
        "\"1.fte\"\n    severity",
        "a column is expected here, such as \"2.actions/planned-code\"");
  }

  @Test
  void has_a_severity() throws IOException {
    assertMistake(
        BILAN,
        "severity: warning",
        "severity: fatal",
        "a severity is error or warning, not \"fatal\"");
  }

  @Test
  void speaks_of_something() throws IOException {
    assertMistake(
        BILAN,
        "questions: [\"6.logo\", \"6.plaque\", \"6.materials\"]",
        "questions: []",
        "at least one item is expected here");
  }

  @Test
  void has_groups_of_columns_that_are_not_empty() throws IOException {
    assertMistake(
        "forms/programme.yaml",
        "columns: [[\"from\", \"to\"], [\"calendar\"]]",
        "columns: [[\"from\", \"to\"], []]",
        "at least one item is expected here");
  }

  @Test
  void has_a_sentence_for_what_was_expected() throws IOException {
    change(BILAN, "expected: \"un total", "excepted: \"un total");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "excepted") + ": unknown key \"excepted\"; did you mean \"expected\"?");
    change(BILAN, "excepted: \"un total", "# \"un total");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "name: shares-total") + ": key \"expected\" is missing");
  }

  @Test
  void is_an_error_only_with_its_reason() throws IOException {
    change(BILAN, "because: \"annexe 1", "# \"annexe 1");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "name: dropped-action-explained") + ": key \"because\" is missing");
  }

  @Test
  void has_no_reason_where_it_is_a_warning() throws IOException {
    assertMistake(
        BILAN,
        "unless: \"1.other\"",
        "because: \"annexe 1\"",
        "a warning needs no reason: only an error has \"because\"");
  }

  @Test
  void is_silenced_only_by_a_question() throws IOException {
    assertMistake(
        BILAN,
        "unless: \"1.other\"",
        "unless: \"1.others\"",
        "no question \"1.others\"; did you mean \"1.other\"?");
  }

  @Test
  void compares_numbers() throws IOException {
    assertMistake(BILAN, "equals: 100", "equals: all", "\"all\" is not a number");
  }

  @Test
  void has_a_name_of_its_own() throws IOException {
    change(BILAN, "name: ticketing-within-own-share", "name: shares-total # again");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "shares-total # again")
                + ": check \"shares-total\" stands twice in this file");
    change(BILAN, "name: shares-total # again", "name: required");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "name: required\n")
                + ": \"required\" is the name of a check that every form has");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bound: "1.share-own" | bound: "1.legal-status" | "1.legal-status" does not ask for a number
          question: "1.budget-actual" | question: "2.actions" | "2.actions" does not ask for a number
          of: ["1.share-region" | of: ["1.changes" | "1.changes" does not ask for a number
          - "2.actions/direct" | - "2.actions/details" | "2.actions/details" does not ask for a number
          codes: "2.actions/planned-code" | codes: "2.actions/details" | "2.actions/details" does not ask for the code of an action
          question: "date" | question: "structure" | "structure" does not ask for a date
          question: "6.signature" | question: "1.fte" | "1.fte" does not ask for a text or pictures
          questions: ["6.logo" | questions: ["1.fte" | "1.fte" does not ask for pictures
          column: "status" | column: "details" | column "details" does not ask for a choice
          values: ["reportée" | values: ["reporté" | unknown value "reporté"; did you mean "reportée"?
          values: ["reportée", "abandonnée"] | values: [] | at least one item is expected here
          percent: 20 | percent: -20 | "percent" is from 0 to 1000, not -20
          percent: 50 | percent: 5000 | "percent" is from 0 to 1000, not 5000
          within: 1\\n | within: -1 | "within" is from 0 to 1000000000, not -1
          """)
  void judges_what_it_can(String from, String to, String told) throws IOException {
    change(BILAN, from.replace("\\n", "\n"), to + "\n");
    assertThat(mistake()).startsWith("forms/bilan.yaml:").endsWith(": " + told);
  }

  @Test
  void compares_days_in_columns_of_days() throws IOException {
    change("forms/programme.yaml", "from: \"from\"", "from: \"title\"");
    assertThat(mistake()).endsWith(": column \"title\" does not ask for a date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule: at-least, count: 2 | "at-least" counts either the lines of a "table" or "questions"
          rule: at-least, count: 0, table: "2.actions" | a number from 1 to 1000 is expected here, not 0
          rule: at-least, count: 3, questions: ["1.fte", "date"] | a number from 1 to 2 is expected here, not 3
          rule: at-least, count: 1, table: "date" | "date" is not a table
          rule: required-if, question: "1.fte", when: "date", is: [oui] | "date" does not ask for a choice or yes or no
          rule: required-if, question: "1.fte", when: "3.training-centre", is: [si] | unknown value "si"
          rule: required-if, question: "1.ftee", when: "3.training-centre", is: [oui] | no question "1.ftee"; did you mean "1.fte"?
          rule: matches, of: "date", masks: ["9"] | "date" does not ask for a text
          rule: matches, of: "1.legal-status", masks: [""] | "" is not a mask such as "99999", of 1 to 200 characters
          rule: matches, of: "1.legal-status", masks: ['9\\'] | "9\\" is not a mask such as "99999", of 1 to 200 characters
          """)
  void of_the_rules_that_no_shipped_form_needs_as_well(String keys, String told)
      throws IOException {
    change(
        BILAN,
        "checks:\n",
        "checks:\n  - {name: a, severity: warning, expected: e, advice: a, " + keys + "}\n");
    assertThat(mistake()).isEqualTo(at(BILAN, "- {name: a,") + ": " + told);
  }
}
