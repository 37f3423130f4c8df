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
        "aucune question « 1.share-owm » ; vouliez-vous dire « 1.share-own » ?");
  }

  @Test
  void knows_its_tables_and_their_columns() throws IOException {
    change(BILAN, "\"1.public-funders/share\"", "\"1.public-funders/part\"");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "\"1.public-funders/part\"")
                + ": aucun tableau « 1.public-funders » avec une colonne « part »");
    change(BILAN, "\"1.public-funders/part\"", "\"1.public-funders/share\"");
    change(BILAN, "by: [\"details\"]", "by: [\"detail\"]");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "[\"detail\"]") + ": le tableau « 2.actions » n’a pas de colonne « detail »");
    change(BILAN, "table: \"2.actions\"\n    column", "table: \"1.fte\"\n    column");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "\"1.fte\"\n    column") + ": « 1.fte » n’est pas un tableau");
  }

  @Test
  void has_a_rule_that_there_is() throws IOException {
    assertMistake(
        BILAN,
        "rule: at-most",
        "rule: at-mots",
        "règle inconnue « at-mots » ; vouliez-vous dire « at-most » ? ; il y a : at-least, at-most,"
            + " close-to, code-known, dated-in-year, either, ends-after-start, explained,"
            + " grant-share, matches, meets-year, moved, pictures, planned-reported, required-if,"
            + " signed, sum (docs/checks.md)");
  }

  @Test
  void has_no_key_of_another_rule() throws IOException {
    assertMistake(
        BILAN,
        "bound: \"1.share-own\"\n",
        "bound: \"1.share-own\"\n    bond: 3\n",
        "bond: 3",
        "clé inconnue « bond » ; vouliez-vous dire « bound » ?");
  }

  @Test
  void has_no_year_that_would_go_unread() throws IOException {
    assertMistake(
        BILAN,
        "rule: dated-in-year\n",
        "rule: dated-in-year\n    year: \"N+1\"\n",
        "year: \"N+1\"",
        "clé inconnue « year » ; clés connues ici : advice, because, expected, name, question,"
            + " rule, severity");
  }

  @Test
  void of_planned_actions_names_the_column_of_their_codes() throws IOException {
    assertMistake(
        BILAN,
        "codes: \"2.actions/planned-code\"",
        "codes: \"1.fte\"",
        "\"1.fte\"\n    severity",
        "une colonne est attendue ici, comme « 2.actions/planned-code »");
  }

  @Test
  void has_a_severity() throws IOException {
    assertMistake(
        BILAN,
        "severity: warning",
        "severity: fatal",
        "« severity » est error ou warning, non « fatal »");
  }

  @Test
  void speaks_of_something() throws IOException {
    assertMistake(
        BILAN,
        "questions: [\"6.logo\", \"6.plaque\", \"6.materials\"]",
        "questions: []",
        "au moins un élément est attendu ici");
  }

  @Test
  void has_groups_of_columns_that_are_not_empty() throws IOException {
    assertMistake(
        "forms/programme.yaml",
        "columns: [[\"from\", \"to\"], [\"calendar\"]]",
        "columns: [[\"from\", \"to\"], []]",
        "au moins un élément est attendu ici");
  }

  @Test
  void has_a_sentence_for_what_was_expected() throws IOException {
    change(BILAN, "expected: \"un total", "excepted: \"un total");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "excepted")
                + ": clé inconnue « excepted » ; vouliez-vous dire « expected » ?");
    change(BILAN, "excepted: \"un total", "# \"un total");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "name: shares-total") + ": il manque la clé « expected »");
  }

  @Test
  void is_an_error_only_with_its_reason() throws IOException {
    change(BILAN, "because: \"annexe 1", "# \"annexe 1");
    assertThat(mistake())
        .isEqualTo(at(BILAN, "name: dropped-action-explained") + ": il manque la clé « because »");
  }

  @Test
  void has_no_reason_where_it_is_a_warning() throws IOException {
    assertMistake(
        BILAN,
        "unless: \"1.other\"",
        "because: \"annexe 1\"",
        "un avertissement n’a pas de raison à donner : seule une erreur a « because »");
  }

  @Test
  void is_silenced_only_by_a_question() throws IOException {
    assertMistake(
        BILAN,
        "unless: \"1.other\"",
        "unless: \"1.others\"",
        "aucune question « 1.others » ; vouliez-vous dire « 1.other » ?");
  }

  @Test
  void compares_numbers() throws IOException {
    assertMistake(BILAN, "equals: 100", "equals: all", "« all » n’est pas un nombre");
  }

  @Test
  void has_a_name_of_its_own() throws IOException {
    change(BILAN, "name: ticketing-within-own-share", "name: shares-total # again");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "shares-total # again")
                + ": le contrôle « shares-total » est deux fois dans ce fichier");
    change(BILAN, "name: shares-total # again", "name: required");
    assertThat(mistake())
        .isEqualTo(
            at(BILAN, "name: required\n")
                + ": « required » est le nom d’un contrôle que tout formulaire a déjà : donnez-en"
                + " un autre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bound: "1.share-own" | bound: "1.legal-status" | « 1.legal-status » ne demande pas un nombre
          question: "1.budget-actual" | question: "2.actions" | « 2.actions » ne demande pas un nombre
          of: ["1.share-region" | of: ["1.changes" | « 1.changes » ne demande pas un nombre
          - "2.actions/direct" | - "2.actions/details" | « 2.actions/details » ne demande pas un nombre
          codes: "2.actions/planned-code" | codes: "2.actions/details" | « 2.actions/details » ne demande pas le code d’une action
          question: "date" | question: "structure" | « structure » ne demande pas une date
          question: "6.signature" | question: "1.fte" | « 1.fte » ne demande pas un texte ou des images
          questions: ["6.logo" | questions: ["1.fte" | « 1.fte » ne demande pas d’images
          column: "status" | column: "details" | la colonne « details » ne demande pas un choix
          values: ["reportée" | values: ["reporté" | choix inconnu « reporté » ; vouliez-vous dire « reportée » ?
          values: ["reportée", "abandonnée"] | values: [] | au moins un élément est attendu ici
          percent: 20 | percent: -20 | « percent » va de 0 à 1000, non -20
          percent: 50 | percent: 5000 | « percent » va de 0 à 1000, non 5000
          within: 1\\n | within: -1 | « within » va de 0 à 1000000000, non -1
          """)
  void judges_what_it_can(String from, String to, String told) throws IOException {
    change(BILAN, from.replace("\\n", "\n"), to + "\n");
    assertThat(mistake()).startsWith("forms/bilan.yaml:").endsWith(": " + told);
  }

  @Test
  void compares_days_in_columns_of_days() throws IOException {
    change("forms/programme.yaml", "from: \"from\"", "from: \"title\"");
    assertThat(mistake()).endsWith(": la colonne « title » ne demande pas une date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule: at-least, count: 2 | « at-least » compte soit les lignes d’un tableau (table), soit des réponses (questions)
          rule: at-least, count: 0, table: "2.actions" | un nombre de 1 à 1000 est attendu ici, non 0
          rule: at-least, count: 3, questions: ["1.fte", "date"] | un nombre de 1 à 2 est attendu ici, non 3
          rule: at-least, count: 1, table: "date" | « date » n’est pas un tableau
          rule: required-if, question: "1.fte", when: "date", is: [oui] | « date » ne demande pas un choix, ou oui ou non
          rule: required-if, question: "1.fte", when: "3.training-centre", is: [si] | choix inconnu « si » ; attendu : non, oui
          rule: required-if, question: "1.ftee", when: "3.training-centre", is: [oui] | aucune question « 1.ftee » ; vouliez-vous dire « 1.fte » ?
          rule: matches, of: "date", masks: ["9"] | « date » ne demande pas un texte
          rule: matches, of: "1.legal-status", masks: [""] | «  » n’est pas un masque comme « 99999 », de 1 à 200 caractères
          rule: matches, of: "1.legal-status", masks: ['9\\'] | « 9\\ » n’est pas un masque comme « 99999 », de 1 à 200 caractères
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
