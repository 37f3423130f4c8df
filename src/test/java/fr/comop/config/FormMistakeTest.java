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
        "clé inconnue « labell » ; vouliez-vous dire « label » ?");
  }

  @Test
  void has_no_key_twice() throws IOException {
    assertMistake(
        BILAN,
        "        type: text\n        required: true\n",
        "        type: text\n        required: true\n        type: date\n",
        "        type: date\n",
        "la clé « type » est donnée deux fois ici");
  }

  @Test
  void speaks_of_no_year_that_is_not_known() throws IOException {
    assertMistake(
        BILAN,
        "Nom de la structure\"",
        "Nom de la structure en {M}\"",
        "entre accolades, seuls {N-1}, {N} et {N+1} sont possibles, non « Nom de la structure en"
            + " {M} »");
  }

  @Test
  void is_counted_from_its_first_version() throws IOException {
    assertMistake(BILAN, "version: 1", "version: 0", "un nombre de 1 à 999 est attendu ici, non 0");
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
    assertThat(mistake()).startsWith(BILAN + ":").contains(": un texte de 1 à ");
  }

  @Test
  void misses_no_key() throws IOException {
    assertMistake(
        BILAN,
        "        label: \"Dépenses totales prévues\"\n",
        "",
        "      - id: \"1.budget-planned\"".substring(8),
        "il manque la clé « label »");
  }

  @ParameterizedTest
  @CsvSource({
    "textt,' ; vouliez-vous dire « text » ?'",
    "amounts,' ; vouliez-vous dire « amount » ?'",
    "tabel,' ; vouliez-vous dire « table » ?'",
    "money,''"
  })
  void has_no_unknown_type(String type, String meant) throws IOException {
    assertMistake(BILAN, "type: amount", "type: " + type, "type inconnu « " + type + " »" + meant);
  }

  @Test
  void has_units_behind_numbers_only() throws IOException {
    assertMistake(
        BILAN,
        "        type: amount\n        required: true\n",
        "        type: amount\n        units: [\"k€\"]\n        required: true\n",
        "[\"k€\"]",
        "seuls les types count et decimal ont des unités (units)");
  }

  @Test
  void has_each_question_once() throws IOException {
    assertMistake(
        BILAN,
        "id: \"1.budget-actual\"",
        "id: \"1.budget-planned\" #",
        "la question « 1.budget-planned » est deux fois dans ce fichier");
  }

  @Test
  void has_each_label_and_each_column_once() throws IOException {
    change(BILAN, "id: \"share\", title", "id: \"funder\", title");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "- {id: \"funder\"")
                + ": la colonne « funder » est deux fois dans ce tableau");
    change(BILAN, "label: \"Dépenses totales réelles\"", "label: \"Dépenses totales prévues\" #");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "label: \"Dépenses totales prévues\" #")
                + ": le libellé « Dépenses totales prévues » est deux fois dans ce fichier");
  }

  @Test
  void knows_the_choices_it_offers() throws IOException {
    assertMistake(
        BILAN,
        "choices: status",
        "choices: statuss",
        "aucune liste de choix « statuss » ; vouliez-vous dire « status » ?");
  }

  @Test
  void offers_choices_only_where_there_are_some() throws IOException {
    assertMistake(
        BILAN,
        "type: amount\n",
        "type: amount\n        choices: status\n",
        "choices: status\n",
        "seuls les types choice et choices ont des choix (choices)");
  }

  @Test
  void numbers_its_choices_in_order() throws IOException {
    assertMistake(
        BILAN,
        "    \"2\": \"Valoriser",
        "    \"4\": \"Valoriser",
        "\"Valoriser",
        "les choix se numérotent à partir de « 1 » ; « 4 » n’est pas à sa place");
  }

  @ParameterizedTest
  @CsvSource({"1 Fiche technique de la structures", "'1 Fiche : technique'", "1 Fiche/technique"})
  void has_tabs_that_a_spreadsheet_takes(String tab) throws IOException {
    assertMistake(
        BILAN,
        "sheet: \"1 Fiche technique\"",
        "sheet: \"" + tab + "\"",
        "un nom de feuille a au plus 31 caractères, et aucun de []:*?/\\");
  }

  @Test
  void says_of_words_that_should_be_numbers_or_switches_that_they_are_not() throws IOException {
    change(BILAN, "required: true", "required: yes");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "required: yes") + ": « yes » n’est ni true ni false");
    change(BILAN, "required: yes", "required: true");
    change(BILAN, "lines: 25", "lines: many");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "lines: many") + ": « many » n’est pas un nombre entier");
  }

  @Test
  void reports_on_planned_actions_in_columns_that_it_has() throws IOException {
    assertMistake(
        BILAN,
        "reports: {code: planned-code",
        "reports: {code: planed-code",
        "ce tableau n’a pas de colonne « planed-code » ; vouliez-vous dire « planned-code » ?");
  }

  @Test
  void says_which_day_of_a_month_is_meant_for_dates_alone() throws IOException {
    change("forms/programme.yaml", "month: first", "month: middle");
    assertThat(mistake())
        .isEqualTo(
            at("forms/programme.yaml", "month: middle")
                + ": « month » est first ou last, non « middle »");
    change("forms/programme.yaml", "type: date, month: middle", "type: text, month: first");
    assertThat(mistake())
        .isEqualTo(
            at("forms/programme.yaml", "type: text, month: first")
                + ": seul le type date a un mois (month)");
  }

  @Test
  void has_each_section_and_each_sheet_once() throws IOException {
    change(BILAN, "id: \"1\"", "id: \"head\" #");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "id: \"head\" #") + ": la section « head » est deux fois dans ce fichier");
    change(BILAN, "id: \"head\" #", "id: \"1\"");
    change(BILAN, "sheet: \"1 Fiche technique\"", "sheet: \"Identification\" #");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "sheet: \"Identification\" #")
                + ": la feuille « Identification » est deux fois dans ce fichier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form: bilan | form: [bilan] | un texte est attendu ici
          status: ["réalisée" | status: "réalisée" #| des clés et leurs valeurs sont attendues ici
          choices: status, | | il manque la clé « choices »
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
        "un tableau a soit « plans », soit « reports »");
  }

  @Test
  void is_filled_in_beforehand_with_what_comop_knows() throws IOException {
    assertMistake(
        BILAN,
        "prefilled: structure",
        "prefilled: director",
        "comop ne sait pas remplir « director », seulement « structure » ou « last-year »");
  }

  @Test
  void is_filled_in_beforehand_with_texts_alone() throws IOException {
    assertMistake(
        BILAN,
        "label: \"Nombre d’ETP\"",
        "prefilled: last-year\n        label: \"Nombre d’ETP\"",
        "seul le type text peut être rempli d’avance (prefilled)");
  }

  @Test
  void is_yaml() throws IOException {
    change(BILAN, "form: bilan", "form: [bilan");
    assertThat(mistake())
        .startsWith(BILAN + ":")
        .contains(
            "ce n’est pas du YAML : il manque une virgule, ou la fin d’une liste entre crochets");
  }

  @Test
  void holds_something_that_can_be_read() throws IOException {
    Files.writeString(directory.resolve(BILAN), "");
    assertThat(mistake()).isEqualTo(BILAN + " : le fichier est vide");
    Files.writeString(directory.resolve(BILAN), "form: bilan\u0007\n");
    assertThat(mistake())
        .isEqualTo(
            BILAN
                + " : des signes qu’un texte n’a pas y sont ; est-ce le bon fichier ?"
                + " Enregistrez-le en texte, en UTF-8");
    Files.write(directory.resolve(BILAN), "title: été".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistake()).isEqualTo(BILAN + " : ce n’est pas de l’UTF-8 ; enregistrez-le en UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lines: 25 | lines: -8 | un nombre de 1 à 1000 est attendu ici, non -8
          lines: 25 | lines: 2000000000 | un nombre de 1 à 1000 est attendu ici, non 2000000000
          expected-lines: 3 | expected-lines: -3 | un nombre de 0 à 1000 est attendu ici, non -3
          mode: ["en présence", "à distance"] | mode: [] | au moins un élément est attendu ici
          mode: ["en présence", "à distance"] | mode: {} | au moins un élément est attendu ici
          mode: ["en présence", "à distance"] | mode: ["à distance", "A distance"] | « A distance » est deux fois dans cette liste
          mode: ["en présence", "à distance"] | mode: [""] | un texte de 1 à 1000 caractères est attendu ici, non de 0
          label: "Nombre d’ETP" | label: "" | un texte de 1 à 150 caractères est attendu ici, non de 0
          """)
  void has_bounds_and_is_not_empty(String from, String to, String told) throws IOException {
    change(BILAN, from, to);
    assertThat(mistake()).startsWith("forms/bilan.yaml:").endsWith(": " + told);
  }

  @Test
  void has_ids_that_the_store_takes() throws IOException {
    change(BILAN, "id: \"1.other\"", "id: \"" + "1".repeat(61) + "\"");
    assertThat(mistake()).endsWith(": un texte de 1 à 60 caractères est attendu ici, non de 61");
  }
}
