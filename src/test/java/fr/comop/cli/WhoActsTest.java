package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Account;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.OtherJvm;
import fr.comop.stage.OtherUser;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whoever gives a command acts under their own name, and nobody else's. */
class WhoActsTest extends AtTheTerminal {
  private static final String CAMILLE =
      "people:\n  - {name: Camille Test, role: chargée de mission, accounts: [ctest]}\n";

  private Path config;

  @BeforeEach
  void copyTheConfiguration() throws Exception {
    config = directory.resolve("config");
    try (var walk = Files.walk(Path.of("config"))) {
      for (Path path : walk.toList()) {
        Files.copy(path, config.resolve(Path.of("config").relativize(path).toString()));
      }
    }
  }

  private void named(String people) throws Exception {
    Files.writeString(config.resolve("people.yaml"), people);
  }

  private Terminal.Ended extended(Account account) {
    Clock clock = Clock.fixed(Stage.NOW, Deliverable.ZONE);
    return new Terminal(new Environment(variables, clock, account)).comop(extend());
  }

  private String[] extend() {
    return ("extend --beneficiary casemate --form bilan --year 2020 --until 2021-01-15 --agreement"
            + " Courrier --config "
            + config)
        .split(" ");
  }

  private List<String> who() throws Exception {
    try (House house =
        new House(
            Configuration.read(config, Map.of("COMOP_DATA_DIR", data())),
            Clock.fixed(Stage.NOW, Deliverable.ZONE))) {
      return house.store.audit.oldestFirst(9).stream().map(AuditEntry::who).toList();
    }
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  @Test
  void whoever_is_named_stands_in_the_audit_trail_with_role_and_account() throws Exception {
    named(CAMILLE);
    assertThat(extended(Account.of("ctest")).code()).isZero();
    assertThat(who()).containsExactly("Camille Test, chargée de mission (ctest)");
    assertThat(comop("extend", "--list").out())
        .contains("Camille Test, chargée de mission (ctest)");
  }

  @Test
  void a_file_without_anybody_lets_every_account_decide_under_its_own_name() throws Exception {
    assertThat(extended(Account.of("invite")).code()).isZero();
    Files.delete(config.resolve("people.yaml"));
    assertThat(extended(Account.of("passant")).code()).isZero();
    assertThat(who()).containsExactly("compte invite", "compte passant");
  }

  @Test
  void an_account_of_nobody_may_look_but_changes_nothing() throws Exception {
    named(CAMILLE);
    Terminal.Ended refused = extended(Account.of("invite"));
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .startsWith(
            "Le compte « invite » n’est celui de personne dans "
                + config
                + "/people.yaml : rien n’est changé.\n")
        .contains("  - {name: \"Prénom Nom\", role: \"fonction\", accounts: [\"invite\"]}\n");
    assertThat(who()).isEmpty();
    Clock clock = Clock.fixed(Stage.NOW, Deliverable.ZONE);
    Terminal invite = new Terminal(new Environment(variables, clock, Account.of("invite")));
    for (String look : List.of("status", "extend --list", "reminders --dry-run", "mails list")) {
      assertThat(invite.comop((look + " --config " + config).split(" ")).code()).as(look).isZero();
    }
  }

  @Test
  void the_line_that_the_refusal_shows_is_all_that_has_to_be_added() throws Exception {
    named(CAMILLE);
    String line =
        extended(Account.of("invite"))
            .err()
            .lines()
            .filter(one -> one.startsWith("  - "))
            .findFirst()
            .orElseThrow();
    named(CAMILLE + line + "\n");
    assertThat(extended(Account.of("invite")).code()).isZero();
    assertThat(who()).containsExactly("Prénom Nom, fonction (invite)");
  }

  @Test
  void a_configuration_that_somebody_brings_along_makes_nobody_of_them() throws Exception {
    Assumptions.assumeTrue(OtherUser.canBe());
    assertThat(extended(Account.of("root")).code()).isZero();
    named(CAMILLE.replace("ctest", "nobody"));
    OtherUser.give(config.resolve("people.yaml"));
    Terminal.Ended refused = extended(Account.of("nobody"));
    assertThat(refused.code()).isEqualTo(Exit.WRONG_USE);
    assertThat(refused.err())
        .isEqualTo(
            config
                + "/people.yaml appartient au compte « nobody », qui pourrait y prendre le nom d’un"
                + " autre : rien n’est changé. Donnez ce fichier à root, ou au compte à qui"
                + " appartiennent les données (chown).\n");
    assertThat(who()).containsExactly("compte root");
  }

  @Test
  void config_says_under_which_name_one_decides() throws Exception {
    named(CAMILLE);
    assertThat(comop("config", "--config", config.toString()).out())
        .endsWith(
            "\nVos décisions sont notées sous\u00a0: Camille Test, chargée de mission (ctest)\n");
    named(CAMILLE.replace("ctest", "autre"));
    assertThat(comop("config", "--config", config.toString()).out())
        .contains("\nLe compte « ctest » n’est celui de personne dans ");
  }

  @Test
  void a_variable_of_ours_that_names_somebody_stops_every_command() {
    variables.put("COMOP_WHO", "Quelqu’un d’autre");
    Terminal.Ended refused = comop("status");
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
    assertThat(refused.err())
        .isEqualTo(
            "COMOP_WHO: variable inconnue\u00a0; personne ne dit qui il est, le compte de la"
                + " machine le dit\u00a0: voyez config/people.yaml\n");
  }

  /** In processes of their own, asking the real operating system. */
  @Nested
  class InTruth {
    private void extended(List<String> before, Map<String, String> variables) throws Exception {
      Map<String, String> all = new HashMap<>(variables);
      all.put("COMOP_DATA_DIR", data());
      Path said = directory.resolve("said.txt");
      Process process = OtherJvm.comop(before, all, said, extend());
      int code = process.waitFor();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      assertThat(code).as(text).isZero();
    }

    private String id() throws Exception {
      Process id = new ProcessBuilder("id", "-un").start();
      return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void neither_properties_nor_variables_make_somebody_another() throws Exception {
      assumeNobodyLoggedIn();
      extended(
          List.of(),
          Map.of(
              "JAVA_TOOL_OPTIONS",
              "-Duser.name=camille -Dos.name=Windows",
              "USER",
              "camille",
              "LOGNAME",
              "camille",
              "SUDO_USER",
              "camille",
              "SUDO_UID",
              "1"));
      assertThat(who()).containsExactly("compte " + id());
    }

    @Test
    void who_logged_in_is_known_past_a_change_of_user() throws Exception {
      assumeNobodyLoggedIn();
      extended(loggedIn("1"), Map.of());
      assertThat(who()).containsExactly("compte daemon, par " + id());
    }

    @Test
    void an_account_without_a_name_is_known_by_its_number() throws Exception {
      assumeNobodyLoggedIn();
      extended(loggedIn("54321"), Map.of());
      assertThat(who()).containsExactly("compte 54321, par " + id());
    }

    /** Root without the right to pass by the rights of others. */
    @Test
    void whom_the_data_are_closed_to_is_told_so_and_not_that_there_are_none() throws Exception {
      Assumptions.assumeTrue(OtherUser.canBe());
      Path data = Path.of(data());
      OtherUser.give(data);
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      Path said = directory.resolve("said.txt");
      List<String> before = List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");
      Map<String, String> there = Map.of("COMOP_DATA_DIR", data());
      assertThat(OtherJvm.comop(before, there, said, "status").waitFor()).isEqualTo(Exit.BREAKDOWN);
      assertThat(Files.readString(said, StandardCharsets.UTF_8).replace('\u00a0', ' '))
          .isEqualTo(
              "Ce compte n’a pas accès aux données : "
                  + data
                  + " est au compte « nobody », et fermé aux autres.\n"
                  + "Donnez la même commande par « sudo -u nobody comop … » (docs/operations.md,"
                  + " « Who may read what »).\n");
    }

    /** As sshd or login would have let somebody in. */
    private List<String> loggedIn(String number) {
      return List.of("sh", "-c", "echo " + number + " > /proc/self/loginuid && exec \"$@\"", "sh");
    }

    private void assumeNobodyLoggedIn() throws Exception {
      Path login = Path.of("/proc/self/loginuid");
      Assumptions.assumeTrue(Files.exists(login));
      Assumptions.assumeTrue(Files.readString(login).strip().equals("4294967295"));
    }
  }
}
