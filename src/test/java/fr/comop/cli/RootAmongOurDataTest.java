package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.desk.Account;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.OtherUser;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What root wrote among the data of the service's account, the service could not read. */
class RootAmongOurDataTest extends AtTheTerminal {
  private Path data;
  private String owner;

  @BeforeEach
  void giveTheDataToTheService() throws Exception {
    data = directory.resolve("data");
    if (OtherUser.canBe()) {
      OtherUser.give(data);
    }
    owner = Files.getOwner(data).getName();
  }

  private Terminal.Ended byRoot(String line) {
    Clock clock = Clock.fixed(Stage.NOW, Deliverable.ZONE);
    Terminal.Ended ended =
        new Terminal(new Environment(variables, clock, Account.of("root"))).comop(line.split(" "));
    return new Terminal.Ended(
        ended.code(), ended.out().replace('\u00a0', ' '), ended.err().replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --once",
        "run --new",
        "init",
        "rebuild",
        "recheck",
        "move-store jdbc:postgresql://127.0.0.1:1/comop --user comop",
        "extend --beneficiary casemate --form bilan --year 2020 --until 2021-01-15 --agreement A"
      })
  void root_is_told_how_to_give_what_may_leave_files_there(String command) {
    assertThat(byRoot(command))
        .isEqualTo(
            new Terminal.Ended(
                Exit.WRONG_USE,
                "",
                "Les données ("
                    + data
                    + ") sont au compte « "
                    + owner
                    + " », qui ne pourrait pas lire ce que root y écrirait. Rien n’est changé.\n"
                    + "Donnez la même commande sous ce compte : runuser -u "
                    + owner
                    + " -- comop …\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "mails list", "reminders --dry-run", "audit list"})
  void root_may_look(String command) {
    assertThat(byRoot(command).code()).isZero();
  }

  /** It writes into the configuration, which is root's. */
  @Test
  void root_imports_contacts_and_leaves_no_file_of_its_own() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    beginWithoutAStore();
    assertThat(comop("init").code()).isZero();
    OtherUser.give(data);
    Path config = directory.resolve("config");
    try (Stream<Path> all = Files.walk(Path.of("config"))) {
      for (Path one : all.toList()) {
        Files.copy(one, config.resolve(Path.of("config").relativize(one).toString()));
      }
    }
    Path table = directory.resolve("contacts.csv");
    Files.write(
        table, List.of("structure;rôle;nom;courriel", "casemate;contact;Ada;ada@casemate.example"));
    assertThat(byRoot("contacts import " + table + " --config " + config).code()).isZero();
    assertThat(byRoot("audit list").out()).contains("CONTACTS");
    try (Stream<Path> all = Files.walk(data)) {
      for (Path one : all.toList()) {
        assertThat(Files.getOwner(one)).as(one.toString()).hasToString(owner);
      }
    }
  }
}
