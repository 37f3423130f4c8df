package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.stage.ServiceAt;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is really killed while it reminds goes on from there when it starts again. */
@Tag("alone")
class KilledServiceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse("2020-10-01T08:00").atZone(Deliverable.ZONE).toInstant(),
            Deliverable.ZONE);
    stage.changes.put(Setting.REMINDERS_ENABLED, "true");
    stage.changes.put(Setting.REMINDERS_EVERY, "PT0.2S");
    stage.changes.put(Setting.OUTBOX_UNSURE_WAIT, "PT0S"); // the clock stands still
    stage.changes.put(Setting.OUTBOX_SENDERS, "1"); // one mail is under way at each kill
    stage.reminding();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  /** Lets the service run until so many mails have arrived, then kills it. */
  private void killedAfter(int mails) throws Exception {
    Process service = ServiceAt.on(stage, directory.resolve("service.log"));
    try {
      awaitArrived(mails);
    } finally {
      service.destroyForcibly();
      assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(service.exitValue()).as("killed, not stopped").isEqualTo(128 + 9);
  }

  private void awaitArrived(int mails) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(PATIENCE)
        .until(() -> Set.copyOf(arrived()).size() >= mails);
  }

  /** The message ids of what has arrived, each as often as it has. */
  private List<String> arrived() throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : stage.sent()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  private static List<String> remembered(House house) {
    return house.store.ledger.inTransaction(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select message_id from reminder")
                .mapTo(String.class)
                .list());
  }

  @Test
  void and_no_mail_is_missing_nor_there_twice() throws Exception {
    int all = stage.configuration().conventions().beneficiaries().size();
    killedAfter(1);
    killedAfter(4);
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(remembered(house)).as("killed in the middle of the sweep").hasSizeLessThan(all);
      try (Service service = new Service(house, 0)) {
        service.start();
        awaitArrived(all);
      }
      assertThat(remembered(house)).hasSize(all);
      List<String> arrived = arrived();
      assertThat(Set.copyOf(arrived)).containsExactlyInAnyOrderElementsOf(remembered(house));
      assertThat(arrived.size() - all)
          .as("a mail that had left when the service was killed may leave again, with the same id")
          .isBetween(0, 2);
    }
  }
}
