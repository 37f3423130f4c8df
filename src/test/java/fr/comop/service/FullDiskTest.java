package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is really full, database and archive alike, by other files than ours: a small one of
 * its own in memory, which only root can mount.
 */
@Tag("alone")
class FullDiskTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;
  private Stage stage;
  private Path disk;
  private Path filler;
  private Path log;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    filler = disk.resolve("filler");
    log = directory.resolve("service.log");
    stage = new Stage(directory);
    stage.changes.put(Setting.DATA_DIR, disk.resolve("data").toString());
    stage.changes.put(Setting.DATA_KEEP_FREE, "0MB");
    assumeThat(did("mount", "-t", "tmpfs", "-o", "size=24m", "comop", disk.toString()))
        .as("a disk can be mounted")
        .isTrue();
    Files.createDirectories(disk.resolve("data/archive"));
  }

  @AfterEach
  void unmountIt() throws Exception {
    stage.close();
    did("umount", "-l", disk.toString());
  }

  private static boolean did(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  private void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] page = new byte[4096];
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      assertThat(e).hasMessage("No space left on device");
    }
  }

  private void says(String words) {
    Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(log).contains(words));
  }

  private long lines() throws IOException {
    return Files.readString(log).lines().count();
  }

  private void mailed(int number) {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question " + number, ""));
  }

  @Test
  void is_waited_for_and_all_is_dealt_with_once_there_is_room() throws Exception {
    Process service = ServiceAt.on(stage, log);
    try {
      says("comop est en service");
      mailed(1);
      Awaitility.await().atMost(PATIENCE).until(() -> stage.sent().size() == 1);
      fill();
      mailed(2);
      mailed(3);
      says("comop goes on by itself");
      long told = lines();
      Awaitility.await().during(Duration.ofSeconds(20)).atMost(PATIENCE).until(service::isAlive);
      assertThat(service.isAlive()).isTrue();
      assertThat(lines() - told).as("lines in twenty seconds more").isLessThan(5);
      Files.delete(filler);
      Awaitility.await().atMost(PATIENCE).until(() -> stage.sent().size() == 3);
      says("comop goes on.");
    } finally {
      service.destroy();
      assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(stage.arrivals())
        .hasSize(3)
        .allMatch(one -> one.state() == ArrivalState.DONE)
        .extracting(Arrival::attempts)
        .containsOnly(0);
  }

  @Test
  void does_not_hold_up_the_stop_and_the_next_start_goes_on_once_there_is_room() throws Exception {
    Process service = ServiceAt.on(stage, log);
    try {
      says("comop est en service");
      fill();
      mailed(1);
      says("comop goes on by itself");
    } finally {
      long asked = System.nanoTime();
      service.destroy();
      assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(15));
    }
    Files.delete(filler);
    assertThat(stage.played()).isTrue();
    assertThat(stage.sent()).hasSize(1);
  }

  @Test
  void is_named_to_staff_whose_command_needs_room() throws Exception {
    stage.played();
    fill();
    Terminal terminal =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT));
    Path scan = Files.write(directory.resolve("scan.pdf"), pdf(100_000));
    Terminal.Ended said =
        terminal.comop(
            "record",
            "--beneficiary",
            "planetarium",
            "--form",
            "bilan",
            "--year",
            "2020",
            "--postmark",
            "2020-12-01",
            "--arrived",
            "2020-12-03",
            "--file",
            scan.toString());
    assertThat(said.code()).isEqualTo(Exit.BREAKDOWN);
    assertThat(said.err())
        .contains("Il n’y a plus de place sur le disque")
        .contains("Libérez-en, puis recommencez la commande");
  }

  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    System.arraycopy(
        "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 8);
    return bytes;
  }
}
