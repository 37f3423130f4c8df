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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} lists every check by the name under which staff waive it. */
class ChecksPageTest {
  private static final Path PAGE = Path.of("docs/checks.md");
  private static final String HEAD =
      "| Nom | Gravité | Ce qui est attendu | Pourquoi une erreur |\n| --- | --- | --- | --- |\n";
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
    return page.toString();
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
