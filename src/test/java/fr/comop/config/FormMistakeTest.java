package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form may say, and how its mistakes are told. */
class FormMistakeTest extends ConfigurationFolder {
  @Test
  void has_no_unknown_key() throws IOException {
    assertMistake(
        BILAN,
        "        label: \"Nom de la structure\"",
        "        labell: \"Nom de la structure\"",
        "labell",
        "unknown key \"labell\"; did you mean \"label\"?");
  }

  @Test
  void has_no_key_twice() throws IOException {
    assertMistake(
        BILAN,
        "        type: text\n        required: true\n",
        "        type: text\n        required: true\n        type: date\n",
        "        type: date\n",
        "key \"type\" stands twice here");
  }

  @Test
  void speaks_of_no_year_that_is_not_known() throws IOException {
    assertMistake(
        BILAN,
        "Nom de la structure\"",
        "Nom de la structure en {M}\"",
        "only {N-1}, {N} and {N+1} may stand in braces, in \"Nom de la structure en {M}\"");
  }

  @Test
  void is_counted_from_its_first_version() throws IOException {
    assertMistake(
        BILAN, "version: 1", "version: 0", "a number from 1 to 999 is expected here, not 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: "Bilan annuel des actions | title: ""  # "
          label: "Dépenses totales prévues" | label: " "
          question: "Nom de la structure | question: "" # "
          expected: "un total de 100 | expected: "" # "
          """)
  void leaves_nothing_blank_that_people_read(String from, String to) throws IOException {
    change(BILAN, from, to);
    assertThat(mistake()).startsWith(BILAN + ":").contains(": a text of 1 to ");
  }

  @Test
  void misses_no_key() throws IOException {
    assertMistake(
        BILAN,
        "        label: \"Dépenses totales prévues\"\n",
        "",
        "      - id: \"1.budget-planned\"".substring(8),
        "key \"label\" is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "textt,'; did you mean \"text\"?'",
    "amounts,'; did you mean \"amount\"?'",
    "tabel,'; did you mean \"table\"?'",
    "money,''"
  })
  void has_no_unknown_type(String type, String meant) throws IOException {
    assertMistake(BILAN, "type: amount", "type: " + type, "unknown type \"" + type + "\"" + meant);
  }

  @Test
  void has_units_behind_numbers_only() throws IOException {
    assertMistake(
        BILAN,
        "        type: amount\n        required: true\n",
        "        type: amount\n        units: [\"k€\"]\n        required: true\n",
        "[\"k€\"]",
        "only the types count and decimal have units");
  }

  @Test
  void has_each_question_once() throws IOException {
    assertMistake(
        BILAN,
        "id: \"1.budget-actual\"",
        "id: \"1.budget-planned\" #",
        "question \"1.budget-planned\" stands twice in this file");
  }

  @Test
  void has_each_label_and_each_column_once() throws IOException {
    change(BILAN, "id: \"share\", title", "id: \"funder\", title");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "- {id: \"funder\"") + ": column \"funder\" stands twice");
    change(BILAN, "label: \"Dépenses totales réelles\"", "label: \"Dépenses totales prévues\" #");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "label: \"Dépenses totales prévues\" #")
                + ": label \"Dépenses totales prévues\" stands twice in this file");
  }

  @Test
  void knows_the_choices_it_offers() throws IOException {
    assertMistake(
        BILAN,
        "choices: status",
        "choices: statuss",
        "no choices named \"statuss\"; did you mean \"status\"?");
  }

  @Test
  void offers_choices_only_where_there_are_some() throws IOException {
    assertMistake(
        BILAN,
        "type: amount\n",
        "type: amount\n        choices: status\n",
        "choices: status\n",
        "only the types choice and choices have choices");
  }

  @Test
  void numbers_its_choices_in_order() throws IOException {
    assertMistake(
        BILAN,
        "    \"2\": \"Valoriser",
        "    \"4\": \"Valoriser",
        "\"Valoriser",
        "choices are numbered from \"1\" on; \"4\" is out of order");
  }

  @ParameterizedTest
  @CsvSource({"1 Fiche technique de la structures", "'1 Fiche : technique'", "1 Fiche/technique"})
  void has_tabs_that_a_spreadsheet_takes(String tab) throws IOException {
    assertMistake(
        BILAN,
        "sheet: \"1 Fiche technique\"",
        "sheet: \"" + tab + "\"",
        "a sheet's name has at most 31 characters and none of []:*?/\\");
  }

  @Test
  void says_of_words_that_should_be_numbers_or_switches_that_they_are_not() throws IOException {
    change(BILAN, "required: true", "required: yes");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "required: yes") + ": \"yes\" is neither true nor false");
    change(BILAN, "required: yes", "required: true");
    change(BILAN, "lines: 25", "lines: many");
    assertThat(mistake()).isEqualTo(at(BILAN, "lines: many") + ": \"many\" is not a whole number");
  }

  @Test
  void reports_on_planned_actions_in_columns_that_it_has() throws IOException {
    assertMistake(
        BILAN,
        "reports: {code: planned-code",
        "reports: {code: planed-code",
        "this table has no column \"planed-code\"; did you mean \"planned-code\"?");
  }

  @Test
  void says_which_day_of_a_month_is_meant_for_dates_alone() throws IOException {
    change("forms/programme.yaml", "month: first", "month: middle");
    assertThat(mistake())
        .isEqualTo(
            at("forms/programme.yaml", "month: middle")
                + ": \"month\" is first or last, not \"middle\"");
    change("forms/programme.yaml", "type: date, month: middle", "type: text, month: first");
    assertThat(mistake())
        .isEqualTo(
            at("forms/programme.yaml", "type: text, month: first")
                + ": only the type date has a month");
  }

  @Test
  void has_each_section_and_each_sheet_once() throws IOException {
    change(BILAN, "id: \"1\"", "id: \"head\" #");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "id: \"head\" #") + ": section \"head\" stands twice in this file");
    change(BILAN, "id: \"head\" #", "id: \"1\"");
    change(BILAN, "sheet: \"1 Fiche technique\"", "sheet: \"Identification\" #");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "sheet: \"Identification\" #")
                + ": sheet \"Identification\" stands twice in this file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form: bilan | form: [bilan] | a text is expected here
          status: ["réalisée" | status: "réalisée" #| keys and values are expected here
          choices: status, | | key "choices" is missing
          """)
  void has_texts_lists_and_keys_where_they_are_due(String from, String to, String told)
      throws IOException {
    change(BILAN, from, to == null ? "" : to);
    assertThat(mistake()).matches("forms/bilan.yaml:\\d+: .*").endsWith(": " + told);
  }

  @Test
  void plans_or_reports_in_one_table_not_both() throws IOException {
    assertMistake(
        BILAN,
        "reports: {code:",
        "plans: {code: planned-code, title: action}\n        reports: {code:",
        "reports: {code",
        "a table has either \"plans\" or \"reports\"");
  }

  @Test
  void is_filled_in_beforehand_with_what_comop_knows() throws IOException {
    assertMistake(
        BILAN,
        "prefilled: structure",
        "prefilled: director",
        "comop cannot fill in \"director\", only \"structure\" or \"last-year\"");
  }

  @Test
  void is_filled_in_beforehand_with_texts_alone() throws IOException {
    assertMistake(
        BILAN,
        "label: \"Nombre d’ETP\"",
        "prefilled: last-year\n        label: \"Nombre d’ETP\"",
        "only the type text can be filled in beforehand");
  }

  @Test
  void is_yaml() throws IOException {
    change(BILAN, "form: bilan", "form: [bilan");
    assertThat(mistake()).startsWith(BILAN + ":").contains("expected ',' or ']'");
  }

  @Test
  void holds_something_that_can_be_read() throws IOException {
    Files.writeString(directory.resolve(BILAN), "");
    assertThat(mistake()).isEqualTo(BILAN + ": the file is empty");
    Files.writeString(directory.resolve(BILAN), "form: bilan\u0007\n");
    assertThat(mistake()).startsWith(BILAN + ": cannot be read (");
    Files.write(directory.resolve(BILAN), "title: été".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistake()).startsWith(BILAN + ": cannot be read (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines: 25 | lines: -8 | a number from 1 to 1000 is expected here, not -8
          lines: 25 | lines: 2000000000 | a number from 1 to 1000 is expected here, not 2000000000
          expected-lines: 3 | expected-lines: -3 | a number from 0 to 1000 is expected here, not -3
          mode: ["en présence", "à distance"] | mode: [] | at least one item is expected here
          mode: ["en présence", "à distance"] | mode: {} | at least one item is expected here
          mode: ["en présence", "à distance"] | mode: ["à distance", "A distance"] | "A distance" stands twice in this list
          mode: ["en présence", "à distance"] | mode: [""] | a text of 1 to 1000 characters is expected here, not of 0
          label: "Nombre d’ETP" | label: "" | a text of 1 to 150 characters is expected here, not of 0
          """)
  void has_bounds_and_is_not_empty(String from, String to, String told) throws IOException {
    change(BILAN, from, to);
    assertThat(mistake()).startsWith("forms/bilan.yaml:").endsWith(": " + told);
  }

  @Test
  void has_ids_that_the_store_takes() throws IOException {
    change(BILAN, "id: \"1.other\"", "id: \"" + "1".repeat(61) + "\"");
    assertThat(mistake()).endsWith(": a text of 1 to 60 characters is expected here, not of 61");
  }
}
