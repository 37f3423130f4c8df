package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.smtp.ScriptedSmtp;
import fr.comop.stage.Camille;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service with a mail server that takes its time, or says nothing at all. */
@Tag("alone")
class SlowMailServerTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path directory;
  private Stage stage;
  private ScriptedSmtp server;

  @BeforeEach
  void raiseTheCurtain() throws IOException {
    stage = new Stage(directory);
    server = new ScriptedSmtp(Map.of());
    stage.changes.put(Setting.SMTP_PORT, String.valueOf(server.port()));
    stage.changes.put(Setting.MAILBOX_ENABLED, "false");
    stage.changes.put(Setting.FOLDER_ENABLED, "false");
  }

  @AfterEach
  void lowerIt() throws IOException {
    server.close();
    stage.close();
  }

  private static String id(int number) {
    return "<essai." + number + "@region.example>";
  }

  private void queued(int number, String to) throws IOException {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Mail mail =
          new Mail(
              id(number),
              null,
              List.of(),
              false,
              List.of(to),
              List.of(),
              "Objet",
              "texte",
              "<p>texte</p>",
              List.of());
      house.store.ledger.durably(
          () -> house.store.outbox.add(null, "essai", mail, house.store.clock.instant()));
    }
  }

  private int count(String what) throws IOException {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(
          () ->
              house
                  .store
                  .ledger
                  .handle()
                  .createQuery("select count(*) from " + what)
                  .mapTo(Integer.class)
                  .one());
    }
  }

  private void awaitWhole(int mails) {
    Awaitility.await().atMost(PATIENCE).until(() -> server.whole().size() >= mails);
  }

  @Test
  void three_mails_that_it_does_not_answer_hold_no_other() throws Exception {
    server.answerFromNow("RCPT TO:<slow", ScriptedSmtp.SILENCE);
    for (int number = 1; number <= 3; number++) {
      queued(number, "slow" + number + "@centre.example");
    }
    for (int number = 4; number <= 13; number++) {
      queued(number, "contact@centre.example");
    }
    try (House house = new House(stage.configuration(), stage.clock);
        Service service = new Service(house, 0)) {
      service.start();
      awaitWhole(10);
    }
    assertThat(server.whole()).doesNotContain(id(1), id(2), id(3)).hasSize(10);
    assertThat(count("outbox where state = 'QUEUED' and attempts = 0"))
        .as("cut by the stop, which is no try")
        .isEqualTo(3);
  }

  @Test
  void a_stop_waits_for_none_of_its_answers() throws Exception {
    server.answerFromNow("RCPT TO:<slow@", ScriptedSmtp.SILENCE);
    queued(1, "slow@centre.example");
    long start;
    try (House house = new House(stage.configuration(), stage.clock);
        Service service = new Service(house, 0)) {
      service.start();
      Awaitility.await().atMost(PATIENCE).until(() -> !server.commands("RCPT").isEmpty());
      start = System.nanoTime();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(count("handover")).as("it surely did not leave").isZero();
  }

  @Test
  void a_stop_in_good_order_leaves_no_mark() throws Exception {
    for (int number = 1; number <= 8; number++) {
      queued(number, "contact@centre.example");
    }
    try (House house = new House(stage.configuration(), stage.clock);
        Service service = new Service(house, 0)) {
      service.start();
      awaitWhole(1);
    }
    assertThat(count("handover")).isZero();
    assertThat(count("outbox where state = 'SENT'")).isEqualTo(server.whole().size());
  }

  /** Runs the service in a process of its own until something is so, and kills it. */
  private void killedOnce(Callable<Boolean> something) throws Exception {
    Process service = ServiceAt.on(stage, directory.resolve("service.log"));
    try {
      Awaitility.await().atMost(PATIENCE).until(something);
    } finally {
      service.destroyForcibly();
      assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(service.exitValue()).as("killed, not stopped").isEqualTo(128 + 9);
  }

  @Test
  void a_kill_before_the_mail_is_whole_delays_it_by_nothing() throws Exception {
    queued(1, "contact@centre.example");
    server.answerFromNow("DATA", ScriptedSmtp.SILENCE);
    killedOnce(() -> !server.commands("DATA").isEmpty());
    server.relent("DATA");
    drained();
    assertThat(server.whole()).containsExactly(id(1));
  }

  @Test
  void no_kill_has_a_mail_sent_a_third_time_unless_a_person_says_so() throws Exception {
    queued(1, "contact@centre.example");
    server.answerFromNow("END", ScriptedSmtp.SILENCE);
    killedOnce(() -> server.whole().size() == 1);
    drained();
    assertThat(server.whole()).as("it waits for ten minutes").hasSize(1);

    stage.clock = Clock.offset(stage.clock, Duration.ofMinutes(11));
    killedOnce(() -> server.whole().size() == 2);
    server.relent("END");
    stage.clock = Clock.offset(stage.clock, Duration.ofDays(1));
    drained();
    assertThat(server.whole()).hasSize(2);
    assertThat(comop("mails", "list").out())
        .contains("C-0001", "parti peut-être\u00a0: arrêt du service pendant l’envoi");
    assertThat(comop("status").out())
        .contains("\n1 courriel est peut-être parti\u00a0: «\u00a0comop mails list\u00a0».\n");
    assertThat(comop("mails", "resend", "--all").out())
        .isEqualTo("Aucun courriel n’est abandonné.\n");
    assertThat(comop("mails", "resend", "C-0001").code()).isZero();
    drained();
    assertThat(server.whole()).containsExactly(id(1), id(1), id(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9"})
  void no_senders_or_more_than_eight_are_refused_with_the_setting_s_name(String count) {
    stage.changes.put(Setting.OUTBOX_SENDERS, count);
    Terminal.Ended ended = comop("run", "--once");
    assertThat(ended.code()).isEqualTo(Exit.CONFIG);
    assertThat(ended.err())
        .isEqualTo("outbox.senders vaut " + count + "\u00a0; attendu\u00a0: de 1 à 8\n");
  }

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private void drained() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock);
        Service service = new Service(house, 0)) {
      service.start();
      assertThat(service.drain(PATIENCE)).isTrue();
    }
  }
}
