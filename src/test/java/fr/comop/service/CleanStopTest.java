package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends a service on H2 that reminds within ten seconds and without a word. */
@Tag("alone")
class CleanStopTest {
  private static final int BY_SIGTERM = 128 + 15;
  private static final String WAITS_FOR_ITS_FIRST_ROUNDS =
      "No reminder leaves while the mailbox or the folder was not looked at";
  private static final String A_LINE_A_MAIL = " INFO  fr.comop.traffic ";

  @TempDir Path directory;
  private Stage stage;
  private Path log = Path.of("");

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse("2020-10-01T08:00").atZone(Deliverable.ZONE).toInstant(),
            Deliverable.ZONE);
    stage.changes.put(Setting.REMINDERS_ENABLED, "true");
    stage.changes.put(Setting.REMINDERS_EVERY, "PT0.1S");
    stage.reminding();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Process started(int time) throws IOException {
    log = directory.resolve("service" + time + ".log");
    return ServiceAt.on(stage, log);
  }

  private void await(Callable<Boolean> condition) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofMinutes(2))
        .until(condition);
  }

  private void assertStopsCleanly(Process service) throws Exception {
    service.destroy();
    assertThat(service.waitFor(10, TimeUnit.SECONDS)).as("within ten seconds").isTrue();
    assertThat(service.exitValue()).isEqualTo(BY_SIGTERM);
    assertThat(Files.readAllLines(log))
        .filteredOn(
            line -> !line.contains(WAITS_FOR_ITS_FIRST_ROUNDS) && !line.contains(A_LINE_A_MAIL))
        .containsExactly("comop est en service ; Ctrl+C pour l’arrêter.");
    assertThat(directory.resolve("data/store/serving")).doesNotExist();
  }

  @Test
  void whenever_it_comes() throws Exception {
    for (int mails : new int[] {0, 1, 7, 11}) {
      Process service = started(mails);
      try {
        await(() -> Files.readString(log).contains("en service"));
        await(() -> stage.sent().size() >= mails);
        assertStopsCleanly(service);
      } finally {
        service.destroyForcibly();
      }
      Files.delete(log);
    }
    assertThat(stage.sent()).hasSize(11);
  }

  @Test
  void even_while_the_mail_server_keeps_silent() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      stage.changes.put(Setting.SMTP_PORT, String.valueOf(silent.getLocalPort()));
      CompletableFuture<Socket> connected = CompletableFuture.supplyAsync(() -> accepted(silent));
      Process service = started(0);
      try {
        await(connected::isDone);
        assertStopsCleanly(service);
      } finally {
        service.destroyForcibly();
        connected.join().close();
      }
    }
  }

  private static Socket accepted(ServerSocket server) {
    try {
      return server.accept();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
