package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.StandstillNow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of rounds, by the intake's. */
class RoundsTest extends RouteAlone {
  private static final List<String> INTAKE = List.of("intake");

  RoundsTest() {
    super("intake", Map.of(Setting.INTAKE_EVERY, "PT0.001S"), FOR_EVER);
  }

  @Test
  void two_that_end_after_now_are_waited_for_as_one_of_them_began_after_now() throws Exception {
    start();
    steps.await("waiting", 1);
    int before = steps.times("look");
    assertThat(rounds.awaitTwoMoreOf(INTAKE, PATIENCE)).isTrue();
    assertThat(steps.times("waiting")).isGreaterThan(before);
  }

  @Test
  void nobody_waits_longer_than_the_patience() throws Exception {
    Held held = new Held();
    steps.next("look", held);
    start();
    assertThat(rounds.awaitTwoMoreOf(INTAKE, Duration.ofMillis(20))).isFalse();
    held.letEnd();
    assertThat(rounds.awaitTwoMoreOf(INTAKE, PATIENCE)).isTrue();
  }

  @Test
  void a_good_one_counts_for_a_while_and_for_its_own_route_alone() throws Exception {
    Held held = new Held();
    steps.next("look", () -> null, held);
    start();
    held.awaitBegun();
    assertThat(rounds.goodWithin(PATIENCE, INTAKE)).isTrue();
    assertThat(rounds.goodWithin(Duration.ZERO, INTAKE)).isFalse();
    assertThat(rounds.goodWithin(PATIENCE, List.of("intake", "mailbox"))).isFalse();
    held.letEnd();
  }

  @Test
  void one_at_a_standstill_is_neither_good_nor_a_failure() throws Exception {
    steps.always("check", Steps.failing(StandstillNow.because("no room")));
    start();
    awaitAnotherRound("intake");
    assertThat(rounds.goodWithin(PATIENCE, INTAKE)).isFalse();
    assertThat(rounds.failuresInARow("intake")).isZero();
    assertThat(rounds.troubled()).as("run --once does not say that all is done").isTrue();
  }

  @Test
  void failures_are_counted_up_to_the_next_that_did_not_fail() throws Exception {
    Held fourth = new Held();
    for (int time = 0; time < 3; time++) {
      steps.next("waiting", Steps.failing(new IllegalStateException("no store")));
    }
    steps.next("waiting", fourth);
    start();
    fourth.awaitBegun();
    assertThat(rounds.failuresInARow("intake")).isEqualTo(3);
    fourth.letEnd();
    awaitAnotherRound("intake");
    assertThat(rounds.failuresInARow("intake")).isZero();
    assertThat(rounds.troubled()).isTrue();
  }

  @Test
  void a_handful_is_no_round() throws Exception {
    steps.next("waiting", () -> List.of(List.of(1L), List.of(2L), List.of(3L)));
    for (int handful = 1; handful <= 3; handful++) {
      steps.next("take [" + handful + "]", Steps.failing(new IllegalStateException("it broke")));
    }
    Held second = new Held();
    steps.next("look", () -> null, second);
    start();
    second.awaitBegun();
    assertThat(rounds.failuresInARow("intake")).isZero();
    assertThat(rounds.goodWithin(PATIENCE, INTAKE)).isTrue();
    second.letEnd();
  }
}
