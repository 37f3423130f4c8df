package fr.comop.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.Told;
import fr.comop.stage.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the way is told once, shown as long as it stands, and tried ever more rarely. */
class HindrancesTest {
  private static final Instant START = Instant.parse("2020-12-14T17:00:00Z");

  private final ListedHindrances standing = new ListedHindrances();
  private final HandClock clock = new HandClock(START);
  private Hindrances hindrances = fresh();

  private Hindrances fresh() {
    return new Hindrances(
        "folder", standing, clock, Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  /** One round; whether the place was tried in it. */
  private boolean round(boolean refuses) {
    hindrances.begin();
    boolean due = hindrances.due("casemate");
    if (due && refuses) {
      hindrances.failed("casemate", "accès refusé", "access denied");
    }
    hindrances.end();
    return due;
  }

  @Test
  void it_is_tried_after_waits_that_double_up_to_the_longest() {
    List<Long> tried = new ArrayList<>();
    for (int second = 0; second <= 200; second++) {
      clock.set(START.plusSeconds(second));
      if (round(true)) {
        tried.add((long) second);
      }
    }
    assertThat(tried).containsExactly(0L, 10L, 30L, 70L, 130L, 190L);
  }

  @Test
  void it_stands_with_the_instant_of_the_first_time_and_is_written_once() {
    for (int second = 0; second <= 100; second++) {
      clock.set(START.plusSeconds(second));
      round(true);
    }
    assertThat(standing.all())
        .containsExactly(new Hindrance("folder", "casemate", "accès refusé", START));
    assertThat(standing.writes).isOne();
    assertThat(hindrances.failing()).isTrue();
  }

  @Test
  void it_is_told_anew_only_when_something_else_than_a_number_in_it_changes() {
    try (Told told = new Told()) {
      for (String what : List.of("refusé (0.001 s)", "refusé (0.020 s)", "plein")) {
        hindrances.begin();
        hindrances.failed("Traités", what, what);
        hindrances.end();
      }
      assertThat(told.warnings())
          .containsExactly("folder: Traités: refusé (0.001 s)", "folder: Traités: plein");
    }
    assertThat(standing.writes).isEqualTo(2);
  }

  @Test
  void it_is_gone_with_the_first_try_that_does_not_fail_and_then_waits_anew() {
    round(true);
    clock.turn(Duration.ofSeconds(10));
    round(false);
    assertThat(standing.all()).isEmpty();
    assertThat(hindrances.failing()).isFalse();
    round(true);
    clock.turn(Duration.ofSeconds(9));
    assertThat(round(true)).isFalse();
    clock.turn(Duration.ofSeconds(1));
    assertThat(round(true)).isTrue();
  }

  @Test
  void a_restart_forgets_the_waits_but_not_since_when_it_stands() {
    round(true);
    clock.turn(Duration.ofSeconds(3));
    hindrances = fresh();
    assertThat(round(true)).isTrue();
    assertThat(standing.all()).extracting(Hindrance::since).containsExactly(START);
  }

  @Test
  void a_clock_that_is_set_back_makes_nobody_wait_longer() {
    round(true);
    clock.set(START.minus(Duration.ofDays(2)));
    assertThat(round(false)).isTrue();
  }

  @Test
  void what_is_only_noticed_stands_too_but_is_no_failure() {
    hindrances.begin();
    hindrances.noticed("casemate/Photos", "sous-dossier", "a directory");
    hindrances.end();
    assertThat(standing.all()).extracting(Hindrance::what).containsExactly("sous-dossier");
    assertThat(hindrances.failing()).isFalse();
  }

  @Test
  void those_of_another_way_are_left_alone() {
    standing.replace("mailbox", List.of(new Hindrance("mailbox", "Traités", "plein", START)));
    round(true);
    clock.turn(Duration.ofSeconds(10));
    round(false);
    assertThat(standing.all()).extracting(Hindrance::place).containsExactly("Traités");
  }
}
