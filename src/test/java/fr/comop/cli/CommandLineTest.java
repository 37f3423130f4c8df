package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as people and programs use it. */
class CommandLineTest extends AtTheTerminal {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "init",
        "run",
        "status",
        "summary",
        "marked",
        "export",
        "calendar",
        "simulate",
        "template",
        "read",
        "show",
        "arrivals",
        "withdraw",
        "audit",
        "notes",
        "import",
        "record",
        "quarantine",
        "reminders",
        "extend",
        "replies",
        "examine",
        "sign",
        "payment",
        "opinion",
        "consent",
        "meeting",
        "case",
        "notice",
        "mails",
        "waive",
        "recheck",
        "backup",
        "restore",
        "resume",
        "move-store",
        "retention",
        "person",
        "config",
        "contacts",
        "doctor"
      })
  void every_command_explains_itself_and_knows_the_configuration(String command) {
    Terminal.Ended help = comop(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Utilisation : comop " + command).contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "accept", "reject"})
  void so_does_every_word_about_quarantine(String word) {
    assertThat(comop("quarantine", word, "--help").out())
        .contains("Utilisation : comop quarantine " + word)
        .contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "list", "end"})
  void and_about_waivers(String word) {
    assertThat(comop("waive", word, "--help").out())
        .contains("Utilisation : comop waive " + word)
        .contains("--config");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raed", "read", "template --form bilan", "status --year deux-mille"})
  void wrong_use_ends_with_64(String line) {
    assertThat(comop(line.split(" ", -1)).code()).isEqualTo(Exit.WRONG_USE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          simulate --from 2020-09-31 --to 2020-12-31 | --from : « 2020-09-31 » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2020-09-01. | simulate
          status --year abc | --year : « abc » n’est pas un nombre entier ; écrivez par exemple 2020. | status
          simulate | Il manque --from JOUR et --to JOUR. | simulate
          simulate --from | --from attend une valeur : JOUR. | simulate
          simulate --form 2020-09-01 | Option inconnue : « --form ». Vouliez-vous dire « --from » ? | simulate
          status --year 2020 --year 2021 | --year est donné deux fois. | status
          status maintenant | « maintenant » est de trop. | status
          raed | Commande inconnue : « raed ». Vouliez-vous dire « read » ? |
          quarantine acept | Commande inconnue : « acept ». Vouliez-vous dire « accept » ? | quarantine
          quarantine accept AR-000001 | Il manque --beneficiary ID. | quarantine accept
          quarantine show | Il manque RÉFÉRENCE. | quarantine show
          extend | Il manque --list ou --beneficiary ID. | extend
          extend --beneficiary altec --form bilan --year 2020 --agreement x --until 2021-01-15 --cancel | Ces options ne vont pas ensemble. | extend
          extend --beneficiary altec --form bilan --year 2020 --agreement x | Il manque --until AAAA-MM-JJ ou --cancel. | extend
          extend --beneficiary altec --until 2021-01-15 --agreement x | Il manque --form FORMULAIRE et --year N. | extend
          """)
  void wrong_use_is_told_in_french_and_briefly(String line, String told, @Nullable String whose) {
    Terminal.Ended refused = comop(line.split(" ", -1));
    String command = whose == null ? "comop" : "comop " + whose;
    assertThat(refused.err().replace('\u00a0', ' '))
        .isEqualTo(told + "\nVoir « " + command + " --help ».\n");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
  }

  @ParameterizedTest
  @CsvSource({
    "simulate, docs/simulation-exemple.yaml, d’une histoire",
    "reminders, --at, 2020-12-14T07:00:00Z,",
    "calendar, --ical, « - »",
    "extend, --until, l’échéance redevient",
  })
  void help_never_breaks_within_a_word(String command, String option, String whole) {
    assertThat(comop(command, "--help").out().replace('\u00a0', ' ').replaceAll("\\n +", " "))
        .contains(option)
        .contains(whole)
        .doesNotContain("\ufeff");
  }

  @Test
  void the_configuration_may_be_named_before_the_command_too() {
    assertThat(comop("--config", "nulle-part", "status").code()).isEqualTo(Exit.CONFIG);
    assertThat(comop("quarantine", "--config", "nulle-part", "list").code()).isEqualTo(Exit.CONFIG);
  }
}
