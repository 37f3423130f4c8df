package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where many wait, arrivals are dealt with in handfuls, each in one transaction. */
class HandfulTest {
  private static final Instant RECEIVED = Instant.parse("2020-12-10T08:12:00Z");
  private static final String HEXAGONE = "yanis.bressuire@hexagone-meylan.example";

  @TempDir Path directory;

  private static Delivery question(String from, int number) {
    return new Delivery(
        Channel.MAILBOX,
        "INBOX;1;" + number,
        RECEIVED,
        null,
        null,
        () ->
            new ByteArrayInputStream(Letters.bytes(Letters.plain(from, "Question " + number, ""))));
  }

  private static List<Long> backwards(List<Long> handful) {
    List<Long> backwards = new ArrayList<>(handful);
    Collections.reverse(backwards);
    return backwards;
  }

  private static List<Arrival> arrivals(House house) {
    return house.store.ledger.inTransaction(house.store.arrivals::all);
  }

  @Test
  void and_one_that_breaks_down_takes_none_of_its_handful_along() throws Exception {
    try (Stage stage = new Stage(directory)) {
      try (House house = new House(stage.configuration(), stage.clock)) {
        List<Delivery> mails = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
          mails.add(question(Letters.PLANETARIUM, number));
        }
        house.intake.reception().receive(mails.iterator());
        Arrival broken = arrivals(house).get(4);
        Files.delete(house.store.archive.path(broken.sha256()));
        Intake intake = house.intake.intake();
        assertThat(intake.waiting()).hasSize(6).allMatch(handful -> handful.size() == 2);
        intake.waiting().forEach(intake::take);
        assertThat(arrivals(house))
            .filteredOn(one -> one.state() == ArrivalState.RECEIVED)
            .extracting(Arrival::id, Arrival::attempts)
            .containsExactly(tuple(broken.id(), 1));
        assertThat((boolean) house.store.ledger.inTransaction(house.store.outbox::anyQueued))
            .isTrue();
      }
      for (int tries = 0; tries < 2; tries++) {
        stage.clock = Clock.offset(stage.clock, Duration.ofHours(1));
        try (House house = new House(stage.configuration(), stage.clock)) {
          Intake intake = house.intake.intake();
          intake.waiting().forEach(intake::take);
        }
      }
      assertThat(stage.arrivals().get(4))
          .satisfies(
              one -> {
                assertThat(one.state()).isEqualTo(ArrivalState.QUARANTINED);
                assertThat(one.reason()).startsWith("Panne pendant la lecture, 3 fois : ");
              });
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void and_two_that_hold_the_same_beneficiaries_crosswise_do_not_wait_for_each_other()
      throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try (Stage stage = new Stage(directory);
        House house = new House(stage.configuration(), stage.clock)) {
      List<Delivery> mails = new ArrayList<>();
      for (int number = 1; number <= 40; number++) {
        boolean one = number % 5 < 2;
        mails.add(question(one ? Letters.PLANETARIUM : HEXAGONE, number));
      }
      house.intake.reception().receive(mails.iterator());
      Intake intake = house.intake.intake();
      List<Callable<Object>> all = new ArrayList<>();
      for (List<Long> handful : intake.waiting()) {
        all.add(Executors.callable(() -> intake.take(handful)));
        all.add(Executors.callable(() -> intake.take(backwards(handful))));
      }
      workers.invokeAll(all);
      assertThat(arrivals(house)).allMatch(one -> one.state() == ArrivalState.DONE);
    } finally {
      workers.shutdown();
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void and_what_a_beneficiary_sent_first_is_its_first_version_however_late_it_is_read()
      throws Exception {
    try (Stage stage = new Stage(directory);
        House house = new House(stage.configuration(), stage.clock)) {
      byte[] blank = Workbooks.blank("planetarium", "bilan", 2020);
      house
          .intake
          .reception()
          .receive(List.of(report(1, blank), report(2, Workbooks.resaved(blank))).iterator());
      Intake intake = house.intake.intake();
      List<List<Long>> handfuls = intake.waiting();
      Thread faster = new Thread(() -> intake.take(handfuls.get(1)));
      faster.start();
      Awaitility.await()
          .until(() -> faster.getState() == Thread.State.TIMED_WAITING || !faster.isAlive());
      intake.take(handfuls.get(0));
      faster.join();
      assertThat(arrivals(house))
          .extracting(Arrival::reason)
          .satisfiesExactly(
              first -> assertThat(first).startsWith("BILAN-2020-PLANETARIUM-V1 : "),
              second -> assertThat(second).startsWith("BILAN-2020-PLANETARIUM-V2 : "));
    }
  }

  private static Delivery report(int number, byte[] workbook) {
    String mail = Letters.with(Letters.PLANETARIUM, "Bilan " + number, "bilan.xlsx", workbook);
    return new Delivery(
        Channel.MAILBOX,
        "INBOX;1;" + number,
        RECEIVED.plusSeconds(number),
        null,
        null,
        () -> new ByteArrayInputStream(Letters.bytes(mail)));
  }
}
