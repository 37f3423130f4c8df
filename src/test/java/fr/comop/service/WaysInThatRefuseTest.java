package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.mailbox.Relay;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.OtherUser;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What refuses at the edges holds up nothing else, and is told once. */
@Tag("alone")
class WaysInThatRefuseTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... line) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(line);
  }

  private static List<String> in(Path place) throws Exception {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static void ended(Process service) throws Exception {
    service.destroyForcibly();
    assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void mails_are_taken_in_and_answered_while_the_folder_for_those_done_refuses() throws Exception {
    try (Relay relay = new Relay(stage.mail.getImap().getPort())) {
      relay.refuse(command -> command.contains("MOVE") || command.contains("COPY"));
      stage.changes.put(Setting.MAILBOX_PORT, String.valueOf(relay.port()));
      try (House house = new House(stage.configuration(), stage.clock);
          Service service = new Service(house, -1)) {
        service.start();
        for (int number = 1; number <= 3; number++) {
          int mails = number;
          stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question " + number, ""));
          Awaitility.await()
              .atMost(PATIENCE)
              .until(
                  () ->
                      house.store.ledger.inTransaction(house.store.arrivals::all).stream()
                              .filter(one -> one.state() == ArrivalState.DONE)
                              .count()
                          == mails);
        }
        Awaitility.await().atMost(PATIENCE).until(service::troubled);
      }
      assertThat(stage.mailsIn("INBOX")).hasSize(3);
      assertThat(comop("status").out())
          .contains(
              "\n\nÀ regarder\u00a0:\n- boîte, Traités\u00a0: les courriels traités ne peuvent pas y être"
                  + " rangés\u00a0: le serveur répond «\u00a0NO not allowed\u00a0» (depuis le 14/12/2020"
                  + " 18:00).");
      assertThat(comop("status", "--json").out())
          .containsSubsequence("\"hindrances\"", "\"way\"", "\"mailbox\"", "\"Traités\"");

      relay.refuse(command -> false);
      assertThat(stage.played()).isTrue();
      assertThat(stage.mailsIn("INBOX")).isEmpty();
      assertThat(stage.mailsIn("Traités")).hasSize(3);
      assertThat(comop("status").out()).doesNotContain("À regarder");
    }
  }

  @Test
  void sixty_photographs_and_a_workbook_dropped_together_are_answered_by_one_mail()
      throws Exception {
    byte[] photograph = Files.readAllBytes(photograph());
    for (int number = 1; number <= 60; number++) {
      stage.dropped("planetarium", "IMG_%02d.jpg".formatted(number), photograph);
    }
    stage.dropped("planetarium", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020));
    assertThat(stage.played()).isTrue();
    assertThat(stage.arrivals())
        .extracting(Arrival::reason)
        .singleElement()
        .asString()
        .startsWith("BILAN-2020-PLANETARIUM-V1 : à compléter");
    assertThat(stage.answer())
        .contains(
            "Nous avons trouvé dans votre dossier partagé le fichier «\u00a0bilan.xlsx\u00a0» et 60"
                + " autres. Ils sont enregistrés à la date du lundi 14 décembre 2020 à");
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.ledger.inTransaction(() -> pictures(house)))
          .as("they count with the report beside them")
          .isPositive();
    }
    assertThat(in(stage.folder("planetarium/traites"))).hasSize(61);
    assertThat(in(stage.folder("planetarium/reponses")))
        .contains("AR-000001 accuse-de-reception.html")
        .allMatch(name -> name.startsWith("AR-000001 "));
  }

  private static int pictures(House house) {
    return house
        .store
        .ledger
        .handle()
        .createQuery("select count(*) from picture")
        .mapTo(Integer.class)
        .one();
  }

  @Test
  void files_put_aside_together_are_shown_copied_and_accepted_together() throws Exception {
    stage
        .dropped("casemate", "x.xlsx", Workbooks.blank("planetarium", "programme", 2020))
        .dropped("casemate", "lisez-moi.txt", new byte[] {'a'})
        .played();
    assertThat(in(stage.folder("casemate/quarantaine"))).containsExactly("lisez-moi.txt", "x.xlsx");
    Path copy = directory.resolve("copie");
    assertThat(comop("quarantine", "show", "AR-000001", "--out", copy.toString()).out())
        .contains(
            "Fichiers\u00a0: 2",
            "  lisez-moi.txt",
            "Originaux copiés dans le dossier\u00a0: " + copy);
    assertThat(in(copy)).containsExactly("001 x.xlsx", "002 lisez-moi.txt");
    comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    stage.played();
    assertThat(stage.arrivals())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).startsWith("PROGRAMME-2020-PLANETARIUM-V1"));
    assertThat(in(stage.folder("casemate/quarantaine"))).isEmpty();
    assertThat(in(stage.folder("casemate/traites"))).containsExactly("lisez-moi.txt", "x.xlsx");
  }

  private static Path photograph() throws Exception {
    try (Stream<Path> all = Files.list(Path.of("src/test/samples/pictures"))) {
      return all.filter(one -> one.toString().endsWith(".jpg")).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void one_folder_and_one_file_that_may_not_be_read_hold_up_no_other() throws Exception {
    assumeTrue(OtherUser.canBe());
    String classPath = OtherUser.classPath(directory.resolve("classes"));
    stage.changes.put(Setting.MAILBOX_ENABLED, "false");
    for (String structure : List.of("altec", "casemate", "eureka", "turbine")) {
      stage.dropped(
          structure, "lisez-moi.txt", "bonjour".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    stage.dropped(
        "casemate", "secret.txt", "à personne".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    OtherUser.give(directory);
    Files.setPosixFilePermissions(
        stage.folder("casemate").resolve("secret.txt"),
        PosixFilePermissions.fromString("-w-------"));
    Files.setPosixFilePermissions(
        stage.folder("altec"), PosixFilePermissions.fromString("-wx------"));
    Path log = directory.resolve("service.log");
    Process service = ServiceAt.on(stage, log, OtherUser.command(), classPath, Map.of());
    try {
      for (String structure : List.of("casemate", "eureka", "turbine")) {
        Path folder = stage.folder(structure);
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> in(folder.resolve("traites")).contains("lisez-moi.txt"));
        assertThat(in(folder.resolve("reponses"))).isNotEmpty();
      }
    } finally {
      ended(service);
    }
    assertThat(in(stage.folder("casemate"))).contains("secret.txt");
    assertThat(in(stage.folder("altec"))).containsExactly("lisez-moi.txt");
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.hindrances.all())
          .extracting(Hindrance::unread)
          .as("nobody is told that nothing came")
          .containsExactly("altec", "casemate");
    }
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
        .hasSize(2)
        .anyMatch(line -> line.contains("folder: altec: the folder cannot be listed"))
        .anyMatch(line -> line.contains("folder: casemate/secret.txt: cannot be read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr_FR.UTF-8", "C"})
  void a_locale_that_knows_no_accents_is_told_at_the_start_and_files_are_filed(String locale)
      throws Exception {
    stage.changes.put(Setting.MAILBOX_ENABLED, "false");
    stage.dropped("casemate", "Bilan été.xlsx", Workbooks.blank("casemate", "bilan", 2020));
    Path log = directory.resolve("service.log");
    Process service =
        ServiceAt.on(
            stage, log, List.of(), System.getProperty("java.class.path"), Map.of("LC_ALL", locale));
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> in(stage.folder("casemate")).equals(List.of("reponses", "traites")));
    } finally {
      ended(service);
    }
    assumeTrue(Files.readString(log).contains("Java ne sait pas écrire ici"), "it knows accents");
    assertThat(in(stage.folder("casemate/traites"))).containsExactly("Bilan été.xlsx");
    assertThat(in(stage.folder("casemate/reponses")))
        .contains("AR-000001 accuse-de-reception.html")
        .hasSizeGreaterThan(1);
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
        .isEmpty();
  }
}
