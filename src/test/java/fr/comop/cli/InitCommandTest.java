package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is made where somebody asks for one, and nowhere else. */
class InitCommandTest extends AtTheTerminal {
  private Path data;

  @BeforeEach
  void begin() throws Exception {
    data = directory.resolve("data");
    beginWithoutAStore();
  }

  private String nothing(String what) {
    return "Rien n’est là où comop garde ses données : "
        + data
        + what
        + " (data.dir, COMOP_DATA_DIR). Rien n’a été créé.\n"
        + "- Une faute de frappe, ou un disque qui n’est pas monté : corrigez cela ;\n"
        + "- pour commencer ici une base neuve : « comop init ».\n";
  }

  private Terminal.Ended given(String line) {
    Terminal.Ended ended = comop(line.split(" "));
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --once",
        "status",
        "reminders",
        "mails list",
        "quarantine list",
        "recheck"
      })
  void no_command_makes_one_where_a_directory_is_not_there(String command) {
    assertThat(given(command))
        .isEqualTo(new Terminal.Ended(Exit.BREAKDOWN, "", nothing(" n’existe pas")));
    assertThat(data).doesNotExist();
  }

  @Test
  void nor_in_the_place_of_a_disk_that_is_not_mounted() throws Exception {
    Files.createDirectory(data);
    assertThat(given("status").err()).isEqualTo(nothing(" ne contient ni base ni archive"));
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void init_makes_it_once_and_the_service_runs_then() {
    assertThat(given("init"))
        .isEqualTo(
            new Terminal.Ended(
                0,
                "Une base vide est prête dans "
                    + data
                    + ".\nPour lancer le service : « comop run ».\n",
                ""));
    variables.put("COMOP_FOLDER_ENABLED", "false");
    assertThat(given("run --once").code()).isZero();
    assertThat(given("init"))
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                "Il y a déjà une base dans "
                    + data
                    + " : rien n’a été fait. Lancez « comop run ».\n"));
  }

  @Test
  void init_makes_nothing_beside_a_database_that_cannot_be_had() {
    variables.put("COMOP_STORE_URL", "jdbc:postgresql://127.0.0.1:1/comop");
    assertThat(given("init").err())
        .startsWith("La base jdbc:postgresql://127.0.0.1:1/comop ne s’ouvre pas");
    assertThat(data).doesNotExist();
    assertThat(given("run").err()).isEqualTo(nothing(" n’existe pas"));
  }

  @Test
  void simulations_readings_and_blanks_need_none() {
    assertThat(given("calendar --year 2020").code()).isZero();
    assertThat(data).doesNotExist();
  }
}
