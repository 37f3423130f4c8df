package fr.comop.health.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.health.Backlog;
import fr.comop.health.Diagnosis;
import fr.comop.health.Report;
import fr.comop.health.Signals;
import fr.comop.health.Trouble;
import fr.comop.stage.HandClock;
import fr.comop.stage.JsonReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say, and to whom; asked by hand, as an intruder would. */
class HealthServerTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00Z");

  private final HandClock clock = new HandClock(NOON);
  private HealthServer server;

  @BeforeEach
  void listen() throws Exception {
    server = new HealthServer(0, clock);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Socket connected() throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private String asked(String request) throws Exception {
    try (Socket socket = connected()) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String got(String path) throws Exception {
    return asked("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n");
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static Report report(Map<Trouble, Instant> red, Optional<Backlog> backlog) {
    Signals signals =
        new Signals(
            NOON,
            NOON.minusSeconds(3_600),
            NOON,
            List.of(),
            Map.of(
                "mailbox", NOON.minusSeconds(7),
                "folder", NOON.minusSeconds(2),
                "sweep", NOON.minusSeconds(300)),
            red,
            Set.of());
    return new Report(signals, Diagnosis.of(signals), backlog);
  }

  private void shows(Map<Trouble, Instant> red) {
    Report report = report(red, Optional.empty());
    server.show(() -> Optional.of(report));
  }

  @Test
  void a_service_that_starts_lives_and_is_not_ready() throws Exception {
    assertThat(status(got("/health"))).isEqualTo(200);
    String ready = got("/ready");
    assertThat(status(ready)).isEqualTo(503);
    assertThat(body(ready)).contains("\"key\":\"starting\"");
  }

  @Test
  void a_service_that_works_is_ready() throws Exception {
    shows(Map.of());
    String ready = got("/ready");
    assertThat(status(ready)).isEqualTo(200);
    assertThat(body(ready))
        .isEqualTo("{\"ready\":true,\"at\":\"2020-12-14T11:00:00Z\",\"reasons\":[]}");
  }

  @Test
  void what_is_red_is_told_by_its_key_with_what_to_do() throws Exception {
    shows(Map.of(Trouble.SMTP, NOON.minusSeconds(60)));
    String ready = got("/ready");
    assertThat(status(ready)).isEqualTo(503);
    assertThat(JsonReader.object(body(ready)))
        .containsEntry("ready", false)
        .containsEntry(
            "reasons",
            List.of(
                Map.of(
                    "key", "smtp",
                    "since", "2020-12-14T10:59:00Z",
                    "what", "Le serveur d’envoi refuse la connexion.",
                    "todo",
                        "Essayez la connexion par «\u00a0comop doctor\u00a0» (réglages smtp.*\u00a0:"
                            + " serveur, mot de passe ou jeton, certificat)\u00a0; le journal dit ce"
                            + " que répond le serveur.")));
    assertThat(status(got("/health"))).as("it lives").isEqualTo(200);
  }

  @Test
  void a_look_that_does_not_come_back_is_neither_life_nor_readiness() throws Exception {
    shows(Map.of());
    clock.set(NOON.plus(Duration.ofSeconds(121)));
    assertThat(got("/health"))
        .startsWith("HTTP/1.1 503 ")
        .endsWith("no look since 2020-12-14T11:00:00Z: restart the service\n");
    assertThat(body(got("/ready"))).contains("\"ready\":false", "\"key\":\"store\"");
  }

  @Test
  void prometheus_reads_how_old_and_how_many() throws Exception {
    Backlog backlog =
        new Backlog(
            3,
            NOON.minusSeconds(40),
            5,
            2,
            NOON.minusSeconds(90),
            1,
            6,
            7,
            8,
            9,
            Map.of("reminders", NOON.plusSeconds(60)));
    Report report = report(Map.of(Trouble.OUTBOX, NOON), Optional.of(backlog));
    server.show(() -> Optional.of(report));
    clock.set(NOON.plusSeconds(10));
    String answer = got("/metrics");
    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("text/plain; version=0.0.4");
    assertThat(body(answer).lines())
        .contains(
            "# TYPE comop_ready gauge",
            "comop_ready 0.0",
            "comop_red{key=\"outbox\"} 1.0",
            "comop_red{key=\"mailbox\"} 0.0",
            "comop_last_good_round_age_seconds{source=\"folder\"} 12.0",
            "comop_last_good_round_age_seconds{source=\"mailbox\"} 17.0",
            "comop_reminder_sweep_age_seconds 310.0",
            "comop_look_age_seconds 10.0",
            "comop_arrivals_waiting 3.0",
            "comop_arrivals_oldest_age_seconds 50.0",
            "comop_outbox_queued 5.0",
            "comop_outbox_due 2.0",
            "comop_outbox_oldest_due_age_seconds 100.0",
            "comop_mails_given_up 1.0",
            "comop_quarantined 6.0",
            "comop_replies_waiting 7.0",
            "comop_letters_waiting 8.0",
            "comop_hindrances 9.0",
            "comop_next_fire_timestamp_seconds{trigger=\"reminders\"} 1.60794366E9")
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"} "))
        .anyMatch(line -> line.startsWith("jvm_threads_current "))
        .anyMatch(line -> line.startsWith("process_open_fds "));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, localhost, 200",
    "GET, LOCALHOST:9464, 200",
    "GET, 127.0.0.1:1, 200",
    "GET, [::1], 200",
    "GET, evil.example, 421",
    "GET, localhost.evil.example, 421",
    "GET, 127.0.0.1.evil.example:9464, 421",
    "GET, '', 421",
    "POST, localhost, 405",
    "HEAD, localhost, 405",
    "OPTIONS, localhost, 405",
    "DELETE, localhost, 405"
  })
  void only_get_and_only_by_the_names_of_the_loopback(String method, String host, int status)
      throws Exception {
    shows(Map.of());
    assertThat(status(asked(method + " /ready HTTP/1.1\r\nHost: " + host + "\r\n\r\n")))
        .isEqualTo(status);
  }

  @Test
  void no_body_is_taken_and_there_are_no_other_pages() throws Exception {
    shows(Map.of());
    String head = "GET /ready HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(status(asked(head + "Content-Length: 5\r\n\r\nhello"))).isEqualTo(400);
    assertThat(status(asked(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")))
        .isEqualTo(400);
    assertThat(status(got("/"))).isEqualTo(404);
    assertThat(status(got("/ready/"))).isEqualTo(404);
    assertThat(status(got("/metrics?name[]=x"))).isEqualTo(200);
  }

  @Test
  void who_asks_slowly_keeps_nobody_from_asking() throws Exception {
    shows(Map.of());
    List<Socket> slow = new ArrayList<>();
    try {
      for (int number = 0; number < 7; number++) {
        Socket one = connected();
        slow.add(one);
        one.getOutputStream().write("GET /ready HT".getBytes(ISO_8859_1));
        one.getOutputStream().flush();
      }
      assertThat(status(got("/ready"))).isEqualTo(200);
    } finally {
      for (Socket one : slow) {
        one.close();
      }
    }
  }

  @Test
  void it_listens_on_the_loopback_alone_and_on_a_port_of_its_own() throws Exception {
    assertThatThrownBy(() -> new HealthServer(server.port(), clock))
        .isInstanceOf(BindException.class);
    server.close();
    assertThatThrownBy(this::connected).isInstanceOf(java.net.ConnectException.class);
  }
}
