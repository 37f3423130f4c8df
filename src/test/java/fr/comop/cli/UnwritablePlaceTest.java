package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A place that cannot be written. */
class UnwritablePlaceTest extends AtTheTerminal {
  private void assertRefused(String reason, Path place, String... line) {
    Terminal.Ended refused = comop(line);
    assertThat(refused.err())
        .isEqualTo("Impossible d’écrire ici : " + place + " (" + reason + ").\n");
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void is_wrong_use_for_a_calendar() throws Exception {
    Path file = Files.writeString(directory.resolve("fichier"), "");
    assertRefused("c’est un dossier", directory, "calendar", "--ical", directory.toString());
    assertRefused(
        "un fichier porte le nom d’un dossier",
        file,
        "calendar",
        "--ical",
        file.resolve("x.ics").toString());
  }

  @Test
  void is_wrong_use_for_a_simulation() {
    assertRefused(
        "rien ne peut être créé dans ce dossier",
        Path.of("/proc/x"),
        "simulate",
        "--from",
        "2020-12-01",
        "--to",
        "2020-12-02",
        "--out",
        "/proc/x");
  }

  @Test
  void is_wrong_use_for_a_blank_workbook() {
    assertRefused(
        "c’est un dossier",
        directory,
        "template",
        "--beneficiary",
        "altec",
        "--form",
        "bilan",
        "--year",
        "2020",
        "--out",
        directory.toString());
  }

  /** Else a service would keep no log, and nobody would know before it is needed. */
  @Test
  void stops_a_start_where_the_log_is_to_be_kept() throws Exception {
    Path file = Files.writeString(directory.resolve("fichier"), "");
    variables.put("COMOP_FOLDER_ENABLED", "false");
    variables.put("COMOP_LOG_FILE", file.resolve("comop.log").toString());
    Terminal.Ended refused = comop("run", "--once");
    assertThat(refused.err().replace('\u00a0', ' '))
        .isEqualTo(
            "COMOP_LOG_FILE: log.file : Impossible d’écrire ici : "
                + file
                + " (un fichier porte le nom d’un dossier).\nDonnez au compte du service les droits"
                + " d’y écrire (sous systemd, ReadWritePaths= aussi), ou ôtez ce réglage.\n");
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
  }
}
