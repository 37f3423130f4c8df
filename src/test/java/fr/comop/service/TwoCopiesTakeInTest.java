package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the service over one PostgreSQL, one mailbox and one folder at the same time. */
@Tag("alone")
class TwoCopiesTakeInTest {
  private static final int MAILS = 24;
  private static final List<String> DROPPED = List.of("casemate", "planetarium", "ronde");
  private static final int ALL = MAILS + DROPPED.size();

  @TempDir Path directory;

  @Test
  void take_in_answer_and_file_away_each_mail_and_file_once() throws Exception {
    try (PostgresServer database = new PostgresServer();
        Stage stage = new Stage(directory)) {
      LedgerSettings.At store = (LedgerSettings.At) database.emptyDatabase();
      stage.changes.put(Setting.STORE_URL, store.url());
      stage.changes.put(Setting.STORE_USER, store.user());
      for (int number = 0; number < MAILS; number++) {
        stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question " + number, ""));
      }
      for (String one : DROPPED) {
        stage.dropped(one, "programme.xlsx", Workbooks.blank(one, "programme", 2020));
      }
      try (LogLines log = new LogLines();
          House house = new House(stage.configuration(), stage.clock);
          House other = new House(stage.configuration(), stage.clock);
          Service service = new Service(house, -1);
          Service second = new Service(other, -1)) {
        service.start();
        second.start();
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> ids(stage).size() >= ALL && stage.mailsIn("INBOX").isEmpty());
        assertThat(service.drain(Duration.ofMinutes(1))).isTrue();

        assertThat(ids(stage)).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(house.store.ledger.inTransaction(house.store.arrivals::all))
            .hasSize(ALL)
            .allMatch(one -> one.state() == ArrivalState.DONE)
            .extracting(Arrival::attempts)
            .containsOnly(0);
        assertThat(stage.mailsIn("Traités")).hasSize(MAILS).doesNotHaveDuplicates();
        for (String one : DROPPED) {
          assertThat(files(stage.folder(one))).isEmpty();
          assertThat(files(stage.folder(one + "/traites"))).containsExactly("programme.xlsx");
          assertThat(files(stage.folder(one + "/reponses"))).hasSize(2);
        }
        assertThat(house.asked.check().check(Optional.empty()).flaws()).isEmpty();
        assertThat(log.all()).noneMatch(one -> one.startsWith("ERROR"));
      }
    }
  }

  private static List<String> ids(Stage stage) throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : stage.sent()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }

  private static List<String> files(Path directory) throws Exception {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isRegularFile).map(one -> one.getFileName().toString()).toList();
    }
  }
}
