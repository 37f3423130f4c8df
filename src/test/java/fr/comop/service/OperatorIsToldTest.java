package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.health.Condition;
import fr.comop.health.Report;
import fr.comop.health.Trouble;
import fr.comop.health.Watchman;
import fr.comop.intake.mailbox.Relay;
import fr.comop.stage.Camille;
import fr.comop.stage.HandClock;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running service with servers that die and come back, under a clock that is moved on. */
class OperatorIsToldTest {
  private static final String OPERATOR = "dsi@region.example";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path directory;
  private final HandClock clock = new HandClock(Stage.NOW);
  private final GreenMail second =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Stage stage;

  private static final String DEAD_MAILBOX =
      "\n\nEn panne\u00a0:\n- La boîte aux lettres n’a pas pu être relevée. Depuis le"
          + " 14/12/2020 18:00. Essayez la connexion par «\u00a0comop doctor\u00a0» (réglages"
          + " mailbox.*\u00a0: serveur, mot de passe ou jeton, droits)\u00a0; le journal dit ce que"
          + " répond le serveur.\n";

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("ronde");
    stage.clock = clock;
    stage.changes.put(Setting.OPERATOR_TO, OPERATOR);
    stage.changes.put(Setting.LETTERS_EVERY, "PT0.05S");
    second.start();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
    second.stop();
  }

  /** Minute by minute: a leap would be taken for a machine that was asleep. */
  private void pass(int minutes, Watchman watchman) {
    for (int minute = 0; minute < minutes; minute++) {
      clock.turn(Duration.ofMinutes(1));
      watchman.look();
    }
  }

  /** The same with time enough for the rounds of what works: this alone is red each minute. */
  private void pass(int minutes, Watchman watchman, Trouble red) {
    for (int minute = 0; minute < minutes; minute++) {
      clock.turn(Duration.ofMinutes(1));
      becomes(watchman, red);
    }
  }

  private static List<Trouble> red(Watchman watchman) {
    watchman.look();
    return watchman.last().map(Report::diagnosis).orElseThrow().red().stream()
        .map(Condition::trouble)
        .toList();
  }

  /** Looks again and again, until what is red is this. */
  private static void becomes(Watchman watchman, Trouble... red) {
    Awaitility.await().atMost(PATIENCE).until(() -> red(watchman).equals(List.of(red)));
  }

  private void hears(String... subjects) throws Exception {
    Awaitility.await().atMost(PATIENCE).until(() -> subjects().size() >= subjects.length);
    assertThat(subjects()).containsExactly(subjects);
  }

  private List<String> subjects() throws Exception {
    return stage.sent().stream()
        .filter(one -> isFor(one))
        .map(OperatorIsToldTest::subject)
        .toList();
  }

  private static boolean isFor(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(OPERATOR);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_mailbox_that_dies_and_comes_back_is_two_mails_and_status_says_the_same() throws Exception {
    try (Relay relay = new Relay(stage.mail.getImap().getPort())) {
      stage.changes.put(Setting.MAILBOX_PORT, String.valueOf(relay.port()));
      stage.changes.put(Setting.MAILBOX_RETRY_MOST, "PT0.1S");
      try (House house = new House(stage.configuration(), clock);
          Service service = new Service(house, -1)) {
        service.start();
        Watchman watchman = service.watchman();
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> red(watchman).isEmpty() && isReady(watchman));
        relay.refuse(command -> true);
        awaitRefusal(watchman);
        pass(16, watchman);
        becomes(watchman, Trouble.MAILBOX);
        hears("comop – alerte\u00a0: boîte aux lettres");
        Terminal.Ended status = toldOnceNoted(watchman, 69, DEAD_MAILBOX);
        assertThat(status.out()).endsWith(DEAD_MAILBOX);
        relay.refuse(command -> false);
        becomes(watchman);
        pass(6, watchman);
        Awaitility.await().atMost(PATIENCE).until(() -> red(watchman).isEmpty());
        hears(
            "comop – alerte\u00a0: boîte aux lettres", "comop – rétabli\u00a0: boîte aux lettres");
        Terminal.Ended well = toldOnceNoted(watchman, 0, "");
        assertThat(well.out()).doesNotContain("En panne");
      }
      clock.turn(Duration.ofMinutes(4));
      assertThat(comop("status").out())
          .contains("En panne\u00a0:\n- Le service ne tourne pas. Depuis le");
    }
  }

  /** It is noted each minute, and the minutes of the test pass faster than the rounds go. */
  private Terminal.Ended toldOnceNoted(Watchman watchman, int code, String end) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              pass(1, watchman);
              return comop("status");
            },
            told -> told.code() == code && told.out().endsWith(end));
  }

  private static boolean isReady(Watchman watchman) {
    return watchman.last().orElseThrow().hindering(Stage.NOW).isEmpty();
  }

  /** So that no good round that was under way ends after the clock is moved on. */
  private static void awaitRefusal(Watchman watchman) {
    Awaitility.await()
        .during(Duration.ofMillis(300))
        .atMost(PATIENCE)
        .until(() -> red(watchman).isEmpty());
  }

  private Terminal.Ended comop(String... line) {
    return new Terminal(new Environment(stage.variables(), clock, Camille.ACCOUNT)).comop(line);
  }

  @Test
  void a_mail_server_that_dies_is_told_over_the_second_one() throws Exception {
    stage.changes.put(Setting.OPERATOR_SMTP_HOST, "127.0.0.1");
    stage.changes.put(Setting.OPERATOR_SMTP_PORT, String.valueOf(second.getSmtp().getPort()));
    stage.changes.put(Setting.OPERATOR_SMTP_SECURITY, "plain");
    stage.changes.put(Setting.SMTP_PORT, "1");
    try (House house = new House(stage.configuration(), clock);
        Service service = new Service(house, -1)) {
      service.start();
      Watchman watchman = service.watchman();
      stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
      becomes(watchman, Trouble.SMTP);
      assertThat(second.getReceivedMessages()).isEmpty();
      pass(15, watchman, Trouble.SMTP);
      awaitTold(watchman);
      assertThat(second.getReceivedMessages())
          .extracting(OperatorIsToldTest::subject)
          .containsExactly("comop – alerte\u00a0: serveur d’envoi");
    }
  }

  /** Where the second server is slow to answer, the next try is minutes later. */
  private void awaitTold(Watchman watchman) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              pass(1, watchman, Trouble.SMTP);
              return second.getReceivedMessages().length > 0;
            });
  }

  @Test
  void a_store_that_dies_is_told_by_the_mail_server_itself() throws Exception {
    try (House house = new House(stage.configuration(), clock);
        Service service = new Service(house, -1)) {
      service.start();
      Watchman watchman = service.watchman();
      assertThat(red(watchman)).isEmpty();
      house.store.ledger.close();
      becomes(watchman, Trouble.STORE);
      pass(15, watchman);
      assertThat(red(watchman)).containsExactly(Trouble.STORE);
      hears("comop – alerte\u00a0: base de données");
      pass(15, watchman);
      assertThat(red(watchman)).containsExactly(Trouble.STORE);
      assertThat(subjects()).hasSize(1);
    }
  }
}
