package fr.comop.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.config.Configuration;
import fr.comop.intake.arrival.Arrival;
import fr.comop.stage.Camille;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is taken from beside a service which takes in one file after the other. */
@Tag("alone")
class BackupOfAServiceTest {
  private static final Path EUREKA =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");

  @TempDir Path directory = Path.of("");
  private Stage stage;
  private Process service;

  @BeforeEach
  void serve() throws Exception {
    stage = new Stage(directory);
    stage.dropped("eureka", "bilan.xlsx", Files.readAllBytes(EUREKA));
    service = ServiceAt.on(stage, directory.resolve("log"));
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> comop(stage.variables(), "status", "--json").out().contains("BILAN-2020"));
  }

  @AfterEach
  void end() throws Exception {
    service.destroyForcibly().waitFor();
    stage.close();
  }

  private Terminal.Ended comop(Map<String, String> variables, String... args) {
    return new Terminal(new Environment(variables, stage.clock, Camille.ACCOUNT)).comop(args);
  }

  private void drop(AtomicBoolean enough) {
    for (int number = 0; !enough.get(); number++) {
      try {
        byte[] bytes = ("note " + number).getBytes(StandardCharsets.UTF_8);
        stage.dropped("clevos", "note " + number + ".txt", bytes);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      Awaitility.await().pollDelay(Duration.ofMillis(10)).until(() -> true);
    }
  }

  @Test
  void is_that_of_one_instant_and_whole() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> dropping = CompletableFuture.runAsync(() -> drop(enough));
    Path backup = directory.resolve("backup.zip");
    Terminal.Ended taken;
    try {
      arrived(4);
      taken = comop(stage.variables(), "backup", backup.toString());
      arrived(journal().size() + 2);
    } finally {
      enough.set(true);
      dropping.join();
    }
    assertThat(taken.err()).isEmpty();
    assertThat(taken.code()).isZero();

    Map<String, String> elsewhere = new HashMap<>(stage.variables());
    elsewhere.put("COMOP_DATA_DIR", directory.resolve("elsewhere").toString());
    Path home = directory.resolve("home");
    Terminal.Ended restored = comop(elsewhere, "restore", backup.toString(), home.toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
    elsewhere.put("COMOP_HOME", home.toString());
    assertThat(comop(elsewhere, "audit", "verify").code()).isZero();

    Configuration there = Configuration.read(home.resolve("config"), elsewhere);
    service.destroyForcibly().waitFor();
    try (House back = new House(there, stage.clock);
        House here = new House(stage.configuration(), stage.clock)) {
      List<Arrival> arrivals = all(back);
      // a line of the journal is there before its row
      assertThat(arrivals).hasSizeGreaterThan(1);
      assertThat(all(here)).hasSizeGreaterThan(arrivals.size());
      for (Arrival one : arrivals) {
        assertThat(Sha256.of(back.store.archive.open(one.sha256()))).isEqualTo(one.sha256());
      }
      assertThat(text(back)).isNotEmpty().isEqualTo(text(here));
    }
  }

  private void arrived(int arrivals) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> journal().size() >= arrivals);
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(directory.resolve("data/archive/arrivals.jsonl"));
  }

  private static List<Arrival> all(House house) {
    return house.store.ledger.inTransaction(house.store.arrivals::all);
  }

  private static String text(House house) {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .select("select * from answer order by submission_id, ordinal")
                .mapToMap()
                .list()
                .toString());
  }
}
