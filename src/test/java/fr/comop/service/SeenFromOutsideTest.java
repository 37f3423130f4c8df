package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Letters;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code comop run} in a process of its own, as whoever watches it sees it. */
class SeenFromOutsideTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path directory;

  private int status(int port, String path) throws InterruptedException {
    try {
      return got(port, path).statusCode();
    } catch (IOException e) {
      return 0; // nobody listens yet
    }
  }

  private HttpResponse<String> got(int port, String path) throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + port + path);
    return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void it_is_ready_once_all_was_polled_and_its_log_has_a_line_an_arrival_and_a_mail()
      throws Exception {
    try (Stage stage = new Stage(directory).withOnly("ronde")) {
      int port = freePort();
      Path console = directory.resolve("console");
      Path file = directory.resolve("log/comop.log");
      Process service =
          ServiceAt.on(
              stage,
              console,
              List.of(),
              System.getProperty("java.class.path"),
              Map.of(
                  "COMOP_HTTP_PORT", String.valueOf(port),
                  "COMOP_LOG_FILE", file.toString()));
      try {
        Awaitility.await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> status(port, "/ready") == 200);
        assertThat(status(port, "/health")).isEqualTo(200);
        assertThat(got(port, "/metrics").body().lines())
            .contains(
                "comop_ready 1.0",
                "comop_last_good_round_age_seconds{source=\"mailbox\"} 0.0",
                "comop_quarantined 0.0");
        stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> Files.readString(file).contains("mail dealt with"));
      } finally {
        service.destroy();
      }
      assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isEqualTo(143);
      List<String> lines = Files.readAllLines(file);
      assertThat(lines)
          .extracting(line -> line.replaceFirst("^[-0-9]{10} [:.0-9]{12}", "TIME").strip())
          .anyMatch(
              line ->
                  line.matches(
                      "TIME INFO  fr\\.comop\\.traffic \\[AR-000001] - arrival dealt with"
                          + " way=mailbox outcome=(done|quarantined) ms=[0-9]+"))
          .anyMatch(
              line ->
                  line.matches(
                      "TIME INFO  fr\\.comop\\.traffic \\[C-0001] - mail dealt with kind=[-a-z]+"
                          + " outcome=left"));
      assertThat(Files.readAllLines(console)).containsAll(lines);
      assertThat(lines).noneMatch(line -> line.contains("@") || line.contains("Question"));
    }
  }
}
