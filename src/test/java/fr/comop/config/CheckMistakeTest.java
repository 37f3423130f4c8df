package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

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
        "unknown rule \"at-mots\"; did you mean \"at-most\"?");
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
}
