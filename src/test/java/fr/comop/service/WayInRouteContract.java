package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.StandstillNow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the routes of mailbox and folder have in common. Pauses are in milliseconds. */
abstract class WayInRouteContract extends RouteAlone {
  static final int EVERY = 5;
  private static final int MOST = 80;
  private static final String AGAIN = " Tried again, ever more rarely.";

  private final String route;

  WayInRouteContract(String route) {
    super(
        route,
        Map.of(
            Setting.MAILBOX_EVERY, "PT0.005S",
            Setting.FOLDER_EVERY, "PT0.005S",
            Setting.MAILBOX_RETRY_MOST, "PT0.08S"),
        FOR_EVER);
    this.route = route;
  }

  /** How it refuses. */
  abstract Exception refusal(String words);

  private void refuses(int times, String words) {
    for (int time = 0; time < times; time++) {
      steps.next("unknown", Steps.failing(refusal(words)));
    }
  }

  @Test
  void a_round_has_four_steps_and_hands_on_what_was_found() throws Exception {
    start();
    awaitAnotherRound(route);
    assertThat(steps.begun()).startsWith("check", "unknown", "receive", "fileAway", "check");
    assertThat(received).startsWith("a", "b");
    assertThat(log.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"check, 1", "unknown, 2", "receive, 3", "fileAway, 4"})
  void a_step_that_fails_ends_its_round_and_the_next_comes_in_its_time(String step, int begun)
      throws Exception {
    steps.next(step, Steps.failing(new IllegalStateException("it broke")));
    start();
    awaitAnotherRound(route);
    assertThat(steps.begun().subList(0, begun)).endsWith(step);
    assertThat(steps.begun().subList(begun, begun + 4))
        .containsExactly("check", "unknown", "receive", "fileAway");
    assertThat(steps.pauses("check").get(0)).isGreaterThanOrEqualTo(EVERY);
    assertThat(log.all())
        .containsExactly("ERROR Round of " + route + " failed, tried again at the next: it broke");
  }

  @Test
  void a_standstill_is_waited_for_without_a_word() throws Exception {
    steps.next("check", Steps.failing(StandstillNow.because("no room")));
    steps.next("check", Steps.failing(StandstillNow.because("no room")));
    start();
    steps.await("unknown", 1);
    assertThat(steps.begun()).startsWith("check", "check", "check", "unknown");
    assertThat(log.all()).isEmpty();
  }

  @Test
  void one_that_refuses_is_tried_again_at_doubling_pauses_up_to_the_most() {
    refuses(12, "nobody there.");
    start();
    steps.await("receive", 1);
    List<Long> pauses = steps.pauses("unknown").subList(0, 12);
    for (int time = 0; time < pauses.size(); time++) {
      assertThat(pauses.get(time))
          .as("pause %d", time)
          .isGreaterThanOrEqualTo(Math.min(MOST, EVERY << time));
    }
    assertThat(pauses.get(11)).as("else it were ten seconds").isLessThan(EVERY << 11);
  }

  @Test
  void and_after_an_answer_the_pauses_begin_anew() {
    refuses(5, "nobody there.");
    Steps.Deed answers = () -> null;
    for (int time = 0; time < 5; time++) {
      steps.next("unknown", answers);
      refuses(1, "nobody there.");
    }
    start();
    steps.await("receive", 6);
    List<Long> first =
        steps.pauses("unknown").stream().skip(6).filter(pause -> pause < MOST).toList();
    assertThat(first).as("pauses shorter than those before").isNotEmpty();
  }

  @Test
  void a_refusal_is_told_once_and_what_else_it_says_then() {
    refuses(4, "nobody there.");
    refuses(3, "wrong password.");
    start();
    steps.await("receive", 1);
    assertThat(log.all())
        .containsExactly("WARN nobody there." + AGAIN, "WARN wrong password." + AGAIN);
  }

  @Test
  void a_round_that_came_through_at_last_was_a_good_one() throws Exception {
    refuses(2, "nobody there.");
    Held inTheNext = new Held();
    steps.next("receive", () -> null, inTheNext);
    start();
    inTheNext.awaitBegun();
    assertThat(rounds.goodWithin(PATIENCE, List.of(route))).isTrue();
    assertThat(rounds.troubled()).isFalse();
    inTheNext.letEnd();
  }

  @Test
  void no_round_begins_while_another_lasts() throws Exception {
    Held held = new Held();
    steps.next("receive", held);
    start();
    held.awaitBegun();
    Awaitility.await()
        .during(Duration.ofMillis(20 * EVERY))
        .atMost(PATIENCE)
        .until(() -> steps.times("check") == 1);
    held.letEnd();
    awaitAnotherRound(route);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "receive", "fileAway"})
  void a_stop_lets_the_step_that_is_at_work_end_and_begins_no_further_one(String step)
      throws Exception {
    Held held = new Held();
    steps.next(step, held);
    start();
    held.awaitBegun();
    CompletableFuture<Void> stopped = stopping();
    assertThat(stopped).isNotDone();
    held.letEnd();
    stopped.join();
    assertThat(held.wasInterrupted()).isFalse();
    assertThat(steps.begun()).as("of one round").endsWith(step).doesNotHaveDuplicates();
    assertThat(log.all()).isEmpty();
  }
}
