package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.stage.Camille;
import fr.comop.stage.HandClock;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set back delays nothing. */
class ClockSetBackTest {
  private static final Duration HOURS = Duration.ofHours(3);

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

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  @Test
  void between_two_runs_for_an_answer_that_waits_for_a_mail_server() throws Exception {
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    stage.changes.put(Setting.SMTP_ENABLED, "false");
    stage.played();
    stage.clock = Clock.offset(stage.clock, HOURS.negated());
    stage.changes.put(Setting.SMTP_ENABLED, "true");
    stage.played();
    assertThat(stage.sent()).hasSize(1);
    assertThat(comop("status").out())
        .contains(
            "\nL’horloge de la machine a reculé, du 14/12/2020 18:00 au 14/12/2020"
                + " 15:00\u00a0; ce qui attendait a été repris aussitôt.\n");
    assertThat(comop("status", "--json").out())
        .contains("\"clockSetBack\" : \"2020-12-14T14:00:00Z\"");
    stage.clock = Clock.offset(stage.clock, Duration.ofDays(8));
    assertThat(comop("status").out()).doesNotContain("repris aussitôt");
  }

  @Test
  void during_a_run_for_an_arrival_that_waits_for_another_try() throws Exception {
    HandClock clock = new HandClock(Stage.NOW);
    try (House house = new House(stage.configuration(), clock)) {
      Delivery delivery =
          new Delivery(
              Channel.MAILBOX,
              "INBOX;1;1",
              Stage.NOW,
              null,
              null,
              () ->
                  new ByteArrayInputStream(
                      Letters.bytes(Letters.plain(Letters.PLANETARIUM, "Question", ""))));
      house.intake.reception().receive(List.of(delivery).iterator());
      house.store.ledger.inTransaction(
          () -> house.store.arrivals.attempted(1, Stage.NOW.plusSeconds(30)));
      house.store.clockWatch.look();
      Instant back = Stage.NOW.minus(HOURS);
      clock.set(back);
      assertThat(waiting(house)).isEmpty();
      house.store.clockWatch.look();
      assertThat(waiting(house)).containsExactly(1L);
      assertThat(house.store.clockWatch.lastSince(back)).isPresent();
    }
  }

  @Test
  void by_some_seconds_is_not_worth_a_word() throws Exception {
    HandClock clock = new HandClock(Stage.NOW);
    try (House house = new House(stage.configuration(), clock)) {
      house.store.clockWatch.look();
      clock.set(Stage.NOW.minusSeconds(59));
      house.store.clockWatch.look();
      assertThat(house.store.clockWatch.lastSince(Instant.EPOCH)).isEmpty();
    }
  }

  @Test
  void is_told_once() throws Exception {
    HandClock clock = new HandClock(Stage.NOW);
    try (House house = new House(stage.configuration(), clock)) {
      house.store.clockWatch.look();
      clock.set(Stage.NOW.minus(HOURS));
      house.store.clockWatch.look();
      clock.set(Stage.NOW.minus(HOURS).plusSeconds(1));
      house.store.clockWatch.look();
      assertThat(
              house.store.ledger.<Long>inTransaction(
                  () ->
                      house
                          .store
                          .ledger
                          .handle()
                          .createQuery("select count(*) from clock_step")
                          .mapTo(Long.class)
                          .one()))
          .isOne();
    }
  }

  private static List<Long> waiting(House house) {
    return house.store.ledger.inTransaction(
        () -> house.store.arrivals.waiting(house.store.clock.instant(), 10));
  }
}
