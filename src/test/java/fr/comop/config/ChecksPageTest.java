package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Years;
import fr.comop.form.check.BuiltIn;
import fr.comop.form.check.RuledCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} lists every check by the name under which staff waive it. */
class ChecksPageTest {
  private static final Path PAGE = Path.of("docs/checks.md");
  private static final String HEAD =
      "| Nom | Gravité | Ce qui est attendu | Pourquoi une erreur |\n| --- | --- | --- | --- |\n";
  private static final String RULES =
      """

      ## Les règles dont un formulaire peut se servir

      Un contrôle de `config/forms` est une règle avec ses clés : `name` (le nom ci-dessus, de 60 caractères au plus, qui ne sert
      qu’une fois), `rule`, `severity` (`error` ou `warning`), `expected` et `advice` (deux phrases pour la structure), `because`
      (la raison, pour une erreur seulement), et celles de la règle. Une question se nomme par son `id`, une colonne par
      `tableau/colonne`. Les clés entre parenthèses peuvent manquer.

      | Règle | Clés | Ce qu’elle demande |
      | --- | --- | --- |
      | `sum` | `of`, `equals`, `within` (`unless`) | que des nombres fassent ensemble `equals`, à `within` près ; rien n’est dit si `unless` a une réponse |
      | `at-most` | `question`, `bound` | qu’un nombre ne dépasse pas celui de `bound` |
      | `close-to` | `question`, `to`, `percent` | qu’un nombre soit proche de celui de `to`, à `percent` % près |
      | `grant-share` | `question`, `of`, `within` | que la part `question` soit celle de la subvention de l’année dans `of`, à `within` points près |
      | `moved` | `figures`, `percent` | que des nombres soient proches de ceux du document complet de l’an dernier, à `percent` % près |
      | `planned-reported` | `codes` | une ligne pour chaque action prévue, dont la colonne `codes` porte le code |
      | `code-known` | `codes` | que les codes de ces colonnes soient ceux d’actions prévues |
      | `explained` | `table`, `column`, `values`, `by` | dans chaque ligne où `column` a l’une des réponses `values`, une réponse dans l’une des colonnes `by` |
      | `dated-in-year` | `question` | une date de l’année N |
      | `signed` | `question` | un nom, ou une image de signature |
      | `meets-year` | `table`, `from`, `to` | que les dates de chaque ligne touchent la période du programme |
      | `ends-after-start` | `table`, `from`, `to` | que la fin de chaque ligne ne précède pas son début |
      | `either` | `table`, `columns` | dans chaque ligne, toutes les colonnes de l’un des groupes `columns` |
      | `pictures` | `questions` | des images : sans aucune, la gravité du contrôle ; s’il en manque d’une sorte, une remarque |
      | `at-least` | `count` (`table`, `questions`) | au moins `count` lignes dans `table`, ou `count` réponses parmi `questions` : l’une de ces deux clés |
      | `required-if` | `question`, `when`, `is` | une réponse à `question` (texte, tableau ou images) quand la réponse à `when` est l’une de `is` ; pour oui ou non : `is: [oui]` |
      | `matches` | `of`, `masks` | une réponse écrite comme l’un des masques : `9` un chiffre, `A` une lettre, `*` n’importe quoi, tout autre signe lui-même, comme après `\\` ; majuscules et espaces ne comptent pas : `masks: ["99999"]` pour un code postal |
      """;
  private static final Path MADE = Path.of("target/checks.md");

  @Test
  void the_page_lists_every_check() throws IOException {
    String page = page();
    Files.writeString(MADE, page);
    assertThat(Files.readString(PAGE)).as("to be made again: cp %s %s", MADE, PAGE).isEqualTo(page);
  }

  @Test
  void each_error_has_its_reason_and_no_remark_has_one() {
    assertThat(BuiltIn.values())
        .allSatisfy(
            one ->
                assertThat(one.because().isEmpty())
                    .as(one.check())
                    .isEqualTo(one.severity() == Severity.WARNING));
    assertThat(BuiltIn.values())
        .filteredOn(one -> one.severity() == Severity.ERROR)
        .extracting(BuiltIn::because)
        .allMatch(because -> because.matches("(les? |la |articles? |annexe 1).+"));
  }

  @Test
  void each_rule_stands_on_it_with_its_keys_and_no_other() {
    assertThat(RULES.lines().filter(line -> line.startsWith("| `")).map(ChecksPageTest::keys))
        .containsExactlyElementsOf(
            Arrays.stream(RuleName.values())
                .map(
                    rule ->
                        "| `"
                            + rule.word()
                            + "` | "
                            + quoted(rule.needed())
                            + (rule.optional().isEmpty()
                                ? ""
                                : " (" + quoted(rule.optional()) + ")"))
                .toList());
  }

  private static String quoted(List<String> keys) {
    return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
  }

  private static String keys(String row) {
    return row.substring(0, row.indexOf(" | ", row.indexOf(" | ") + 1));
  }

  @Test
  void no_name_stands_twice() {
    for (Form form : Questions.SHIPPED.forms().all()) {
      List<String> names =
          Stream.concat(
                  BuiltIn.names().stream(), form.checks().stream().map(one -> one.rule().name()))
              .toList();
      assertThat(names).doesNotHaveDuplicates();
    }
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Les contrôles

            Chaque constat porte le nom de son contrôle. C’est sous ce nom qu’un contrôle se lève pour un document
            (`comop waive add --check NOM`) et que `comop recheck` compte les envois touchés. Une *erreur* empêche le document
            d’être complet, une *remarque* non. Une erreur a toujours l’une de deux raisons : la convention demande ce qui
            manque, ou la cellule elle-même ne se lit pas, est vide alors qu’une réponse est demandée, ou dit une chose
            impossible. Tout le reste est une remarque. Cette page est comparée aux formulaires par un test.

            ## Ce qui est obligatoire

            Dans le bilan, ce que l’annexe 1 demande à toute structure : identité, budget et parts, statut, gouvernance,
            modèle économique et ETP (partie 1), actions menées et leur état (partie 2 et article 4.1), points forts et
            faibles (partie 3), thème de chaque action (partie 5), date et signataire. Dans le programme : les actions et
            leur public visé (article 4.2), leurs axes et objectifs (article 2), le budget (article 3), la date d’un
            programme « actualisé » et le signataire qui le présente (article 4.2).

            ## Dans tous les formulaires

            """);
    page.append(HEAD);
    for (BuiltIn check : BuiltIn.values()) {
      page.append(row(check.check(), word(check.severity()), check.asked(), check.because()));
    }
    for (Form form : Questions.SHIPPED.forms().all()) {
      page.append("\n## Formulaire `").append(form.id()).append("`\n\n");
      page.append(HEAD);
      for (RuledCheck check : form.checks()) {
        String severities =
            check.severities().stream()
                .sorted()
                .map(ChecksPageTest::word)
                .collect(Collectors.joining(" ou "));
        page.append(
            row(
                check.rule().name(),
                severities,
                named(check.rule().expected()),
                named(check.rule().because())));
      }
    }
    return page.append(RULES).toString();
  }

  private static String named(String expected) {
    return new Years(0, "N+1").in(expected.replace("{N-1}", "N-1").replace("{N}", "N"));
  }

  private static String row(String name, String severity, String asked, String because) {
    return "| `%s` | %s | %s | %s |\n".formatted(name, severity, asked, because);
  }

  private static String word(Severity severity) {
    return severity == Severity.ERROR ? "erreur" : "remarque";
  }
}
