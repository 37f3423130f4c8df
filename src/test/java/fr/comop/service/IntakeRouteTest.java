package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.StandstillNow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code routes/intake.camel.yaml}, with two workers. */
class IntakeRouteTest extends RouteAlone {
  private static final long EVERY = 200;

  IntakeRouteTest() {
    super("intake", Map.of(Setting.INTAKE_EVERY, "PT0.2S"), FOR_EVER);
  }

  private static Steps.Deed handfuls(int count) {
    List<List<Long>> handfuls = LongStream.rangeClosed(1, count).mapToObj(List::of).toList();
    return () -> handfuls;
  }

  private void assertWaits() {
    assertThat(steps.pauses("look")).isNotEmpty().allMatch(pause -> pause >= EVERY);
  }

  @Test
  void looks_at_the_clock_asks_whether_it_may_then_takes_each_handful() throws Exception {
    steps.next("waiting", () -> List.of(List.of(1L, 2L), List.of(3L)));
    start();
    awaitAnotherRound("intake");
    assertThat(steps.begun()).startsWith("look", "check", "waiting");
    assertThat(steps.begun().subList(3, 5)).containsExactlyInAnyOrder("take [1, 2]", "take [3]");
    assertThat(log.all()).isEmpty();
  }

  @Test
  void a_round_that_found_something_is_followed_at_once_by_the_next() {
    steps.next("waiting", handfuls(1), handfuls(1), handfuls(1), handfuls(1));
    start();
    steps.await("look", 6);
    assertThat(steps.pauses("look").subList(0, 4)).anyMatch(pause -> pause < EVERY);
    assertThat(steps.pauses("look").get(4)).isGreaterThanOrEqualTo(EVERY);
  }

  @Test
  void a_standstill_is_waited_for() {
    steps.always("check", Steps.failing(StandstillNow.because("no room")));
    start();
    steps.await("check", 3);
    assertWaits();
    assertThat(steps.begun()).doesNotContain("waiting");
    assertThat(log.all()).isEmpty();
    assertThat(rounds.failuresInARow("intake")).isZero();
  }

  @Test
  void a_store_that_does_not_answer_is_waited_for() {
    steps.always("waiting", Steps.failing(new IllegalStateException("no store")));
    start();
    steps.await("waiting", 3);
    assertWaits();
    assertThat(rounds.failuresInARow("intake")).isBetween(2, 3);
    assertThat(log.all())
        .contains("ERROR Round of intake failed, tried again at the next: no store");
  }

  @Test
  void a_handful_that_fails_holds_up_no_other_and_is_not_tried_again_at_once() {
    steps.always("waiting", handfuls(3));
    steps.always("take [2]", Steps.failing(new IllegalStateException("it broke")));
    start();
    steps.await("look", 3);
    assertThat(steps.begun()).contains("take [1]", "take [2]", "take [3]");
    assertWaits();
    assertThat(log.all())
        .contains("ERROR Round of intake failed, tried again at the next: it broke");
  }

  @Test
  void as_many_are_taken_at_once_as_there_are_workers() throws Exception {
    Held one = new Held();
    Held other = new Held();
    steps.next("waiting", handfuls(3)).next("take [1]", one).next("take [2]", other);
    start();
    one.awaitBegun();
    other.awaitBegun();
    assertThat(steps.begun()).doesNotContain("take [3]");
    one.letEnd();
    steps.await("take [3]", 1);
    Awaitility.await()
        .during(Duration.ofMillis(EVERY + EVERY / 2))
        .atMost(PATIENCE)
        .until(() -> steps.times("look") == 1);
    other.letEnd();
    awaitAnotherRound("intake");
  }

  @Test
  void a_stop_lets_the_handfuls_at_work_end_and_begins_no_further_one() throws Exception {
    Held one = new Held();
    Held other = new Held();
    steps.next("waiting", handfuls(500)).next("take [1]", one).next("take [2]", other);
    start();
    one.awaitBegun();
    other.awaitBegun();
    CompletableFuture<Void> stopped = stopping();
    one.letEnd();
    assertThat(stopped).isNotDone();
    other.letEnd();
    stopped.join();
    assertThat(one.wasInterrupted() || other.wasInterrupted()).isFalse();
    assertThat(steps.begun())
        .containsExactlyInAnyOrder("look", "check", "waiting", "take [1]", "take [2]");
    assertThat(log.all()).isEmpty();
  }
}
