package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.health.Watchman;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.ledger.StoppedPostgres;
import fr.comop.stage.HandClock;
import fr.comop.stage.Letters;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A PostgreSQL server that is really stopped while the service takes in, reads and sends, and is
 * started again some time later.
 */
@Tag("alone")
class StoppedDatabaseTest {
  private static final String OPERATOR = "dsi@region.example";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int BEFORE = 12;
  private static final int MEANWHILE = 3;
  private static final int FILES = 2;
  private static final int ALL = BEFORE + MEANWHILE + FILES;

  @TempDir Path directory;
  private final HandClock clock = new HandClock(Stage.NOW);
  private Stage stage;
  private StoppedPostgres database;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    database = new StoppedPostgres(directory.resolve("postgres"));
    stage = new Stage(directory);
    stage.clock = clock;
    stage.changes.put(Setting.STORE_URL, database.url());
    stage.changes.put(Setting.STORE_USER, database.user());
    stage.changes.put(Setting.OUTBOX_UNSURE_WAIT, "PT0S");
    stage.changes.put(Setting.OPERATOR_TO, OPERATOR);
  }

  @AfterEach
  void lowerIt() throws Exception {
    stage.close();
    database.close();
  }

  @Test
  void loses_and_doubles_nothing_counts_no_try_and_is_told_once_each_way() throws Exception {
    try (LogLines log = new LogLines();
        House house = new House(stage.configuration(), clock);
        Service service = new Service(house, -1)) {
      service.start();
      Watchman watchman = service.watchman();
      watchman.look();
      mailed(1, BEFORE);
      stage.dropped("planetarium", "a.xlsx", Workbooks.blank("planetarium", "programme", 2020));
      await(() -> answers().size() >= 2);
      database.stop();
      mailed(BEFORE + 1, BEFORE + MEANWHILE);
      stage.dropped("casemate", "b.xlsx", Workbooks.blank("casemate", "programme", 2020));
      await(() -> log.all().stream().anyMatch(one -> one.contains("comop goes on by itself")));
      watchman.look();
      clock.turn(Duration.ofMinutes(16));
      watchman.look();
      assertThat(toOperator()).containsExactly("comop – alerte\u00a0: base de données");

      database.start();
      await(() -> Set.copyOf(answers()).size() >= ALL);
      assertThat(service.drain(PATIENCE)).isTrue();
      watchman.look();
      clock.turn(Duration.ofMinutes(6));
      watchman.look();

      await(() -> toOperator().size() > 1);
      assertThat(toOperator())
          .containsExactly(
              "comop – alerte\u00a0: base de données", "comop – rétabli\u00a0: base de données");
      assertThat(house.store.ledger.inTransaction(house.store.arrivals::all))
          .hasSize(ALL)
          .allMatch(one -> one.state() == ArrivalState.DONE)
          .extracting(Arrival::attempts)
          .containsOnly(0);
      assertThat(rows(house, "select arrival_id from outbox where arrival_id is not null"))
          .hasSize(ALL)
          .doesNotHaveDuplicates();
      assertThat(rows(house, "select state from outbox")).containsOnly("SENT");
      assertThat(rows(house, "select sha256 from submission")).hasSize(2);
      assertThat(Set.copyOf(answers())).hasSize(ALL);
      assertThat(answers().size() - ALL)
          .as("what had left and was not noted may leave once more, under its Message-ID")
          .isBetween(0, stage.configuration().settings().count(Setting.OUTBOX_SENDERS));
      assertThat(house.asked.check().check(Optional.empty()).flaws()).isEmpty();
      assertThat(stage.mailsIn("INBOX")).isEmpty();
      assertThat(log.all()).filteredOn(one -> one.contains("Nothing is taken in")).hasSize(1);
      assertThat(log.all()).filteredOn(one -> one.endsWith("comop goes on.")).hasSize(1);
      assertThat(log.all()).filteredOn(one -> one.startsWith("ERROR")).hasSize(1);
    }
  }

  @Test
  void holds_up_no_stop() throws Exception {
    Path log = directory.resolve("service.log");
    Process service = ServiceAt.on(stage, log);
    try {
      await(() -> Files.readString(log).contains("comop est en service"));
      database.stop();
      await(() -> Files.readString(log).contains("comop goes on by itself"));
      service.destroy();
      assertThat(service.waitFor(10, TimeUnit.SECONDS)).as("within ten seconds").isTrue();
      assertThat(log).content().doesNotContain("\tat ");
    } finally {
      service.destroyForcibly();
    }
  }

  private static List<String> rows(House house, String query) {
    return house.store.ledger.inTransaction(
        () -> house.store.ledger.handle().createQuery(query).mapTo(String.class).list());
  }

  private void mailed(int first, int last) {
    for (int number = first; number <= last; number++) {
      stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question " + number, ""));
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(condition);
  }

  /** The message ids of what was answered, each as often as it left. */
  private List<String> answers() throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : stage.sent()) {
      if (!isForOperator(mail)) {
        ids.add(mail.getMessageID());
      }
    }
    return ids;
  }

  /** The subjects of what the operator got. */
  private List<String> toOperator() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage mail : stage.sent()) {
      if (isForOperator(mail)) {
        subjects.add(mail.getSubject());
      }
    }
    return subjects;
  }

  private static boolean isForOperator(MimeMessage mail) throws MessagingException {
    return mail.getAllRecipients()[0].toString().equals(OPERATOR);
  }
}
