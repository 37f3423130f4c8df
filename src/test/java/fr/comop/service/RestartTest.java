package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.cli.Comop;
import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the service is stopped, the next start goes on from there. */
@Tag("alone")
class RestartTest {
  private static final Instant RECEIVED = Instant.parse("2020-12-10T08:12:00Z");

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private static Delivery mail(String raw) {
    return new Delivery(
        Channel.MAILBOX,
        "INBOX;1;1",
        RECEIVED,
        null,
        null,
        () -> new ByteArrayInputStream(Letters.bytes(raw)));
  }

  @Test
  void what_was_received_but_not_read_is_read_after_the_restart() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house
          .intake
          .reception()
          .receive(List.of(mail(Letters.plain(Letters.PLANETARIUM, "Question", ""))).iterator());
    }
    stage.played();
    assertThat(stage.arrivals()).extracting(Arrival::state).containsExactly(ArrivalState.DONE);
    assertThat(stage.answer()).contains("Votre message est transmis au service");
  }

  @Test
  void what_was_read_but_still_lies_in_the_inbox_is_only_moved() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    try (House house = new House(stage.configuration(), stage.clock);
        Mailbox mailbox = house.waysIn.mailbox()) {
      house.intake.reception().receive(mailbox.unknown());
      house.intake.intake().waiting().forEach(house.intake.intake()::take);
    }
    assertThat(stage.mailsIn("INBOX")).hasSize(1);
    stage.played();
    assertThat(stage.arrivals()).hasSize(1);
    assertThat(stage.sent()).hasSize(1);
    assertThat(stage.mailsIn("INBOX")).isEmpty();
    assertThat(stage.mailsIn("Traités")).containsExactly("Question");
  }

  @Test
  void one_delivery_taken_in_twice_is_one_arrival() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Delivery delivery = mail(Letters.plain(Letters.PLANETARIUM, "Question", ""));
      assertThat(house.intake.reception().receive(List.of(delivery, delivery).iterator())).isOne();
      assertThat(house.intake.reception().receive(List.of(delivery).iterator())).isZero();
    }
  }

  @Test
  void a_delivery_whose_content_cannot_be_had_does_not_hold_up_the_others() throws Exception {
    Delivery lost =
        new Delivery(
            Channel.MAILBOX,
            "INBOX;1;7",
            RECEIVED,
            null,
            null,
            () -> {
              throw new IOException("the connection broke");
            });
    Delivery good = mail(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThatThrownBy(() -> house.intake.reception().receive(List.of(lost, good).iterator()))
          .isInstanceOf(IOException.class)
          .hasMessage("the connection broke");
    }
    stage.played();
    assertThat(stage.arrivals()).extracting(Arrival::state).containsExactly(ArrivalState.DONE);
  }

  @Test
  void an_answer_that_did_not_leave_leaves_later_under_the_same_message_id() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    stage.changes.put(fr.comop.config.Setting.SMTP_ENABLED, "false");
    stage.played();
    String queued;
    try (House house = new House(stage.configuration(), stage.clock)) {
      queued =
          house
              .store
              .ledger
              .inTransaction(() -> house.store.outbox.answersTo(1))
              .get(0)
              .mail()
              .messageId();
    }
    stage.changes.put(fr.comop.config.Setting.SMTP_ENABLED, "true");
    stage.played();
    assertThat(stage.sent())
        .singleElement()
        .satisfies(mail -> assertThat(mail.getMessageID()).isEqualTo(queued));
  }

  @Test
  void a_release_from_quarantine_keeps_the_date_of_receipt() throws Exception {
    stage.mailed(Letters.ofAStranger()).played();
    Environment environment = new Environment(stage.variables(), stage.clock, Camille.ACCOUNT);
    int code =
        Comop.run(environment, "quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    assertThat(code).isEqualTo(Exit.DONE);
    stage.played();
    assertThat(stage.arrivals())
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.state()).isEqualTo(ArrivalState.DONE);
              assertThat(arrival.receivedAt()).isEqualTo(RECEIVED);
              assertThat(arrival.reason()).startsWith("BILAN-2020-PLANETARIUM-V1 : à compléter");
            });
    assertThat(stage.textsTo(Letters.PLANETARIUM))
        .singleElement()
        .asString()
        .contains("le jeudi 10 décembre 2020 à 9\u00a0h\u00a012");
  }

  @Test
  void a_file_released_for_another_is_answered_in_that_ones_folder_only() throws Exception {
    stage.dropped("casemate", "x.xlsx", Workbooks.blank("planetarium", "programme", 2020)).played();
    Environment environment = new Environment(stage.variables(), stage.clock, Camille.ACCOUNT);
    Comop.run(environment, "quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    stage.played();
    assertThat(stage.folder("casemate/reponses"))
        .isDirectoryContaining("glob:**/AR-000001 recu.html")
        .isDirectoryNotContaining("glob:**/*accuse*");
    assertThat(stage.folder("planetarium/reponses").resolve("AR-000001 accuse-de-reception.html"))
        .content()
        .contains("un envoi qui vous concerne");
  }

  @Test
  void staff_commands_work_in_a_second_process_while_the_service_holds_the_store()
      throws Exception {
    stage.played();
    try (House holding = new House(stage.configuration(), stage.clock)) {
      holding.store.serve();
      assertThat(holding.store.ledger.inTransaction(holding.store.arrivals::anyWaiting)).isFalse();
      ProcessBuilder second =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              "fr.comop.app.Main",
              "status",
              "--year",
              "2020");
      second.environment().putAll(stage.variables());
      Path out = directory.resolve("status.txt");
      Process process = second.redirectErrorStream(true).redirectOutput(out.toFile()).start();
      assertThat(process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(out).content().contains("0 document complet sur 22.");
      assertThat(process.exitValue()).isZero();
    }
  }
}
