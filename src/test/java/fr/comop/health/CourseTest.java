package fr.comop.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a matter, minute by minute. */
class CourseTest {
  private static final Instant NOON = Instant.parse("2020-12-14T11:00:00Z");
  private static final Duration AFTER = Duration.ofMinutes(15);

  private @Nullable Matter matter;

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  /** What is told from one minute to another, while it is red, or well. */
  private List<String> told(boolean red, int from, int to) {
    List<String> told = new ArrayList<>();
    for (int minute = from; minute <= to; minute++) {
      Matter before = matter;
      if (!red && before == null) {
        continue;
      }
      Course course =
          red || before == null
              ? Course.red(before, new Condition(Trouble.MAILBOX, at(from)), at(minute), AFTER)
              : Course.well(before, at(minute));
      Optional<Matter> after = course.matter();
      if (course.telling() != Course.Telling.NOTHING) {
        told.add(minute + " " + course.telling());
        after = course.told(at(minute));
      }
      matter = after.orElse(null);
    }
    return told;
  }

  @Test
  void is_told_once_after_a_quarter_of_an_hour_and_once_when_it_has_been_well_for_five_minutes() {
    assertThat(told(true, 0, 200)).containsExactly("15 RED");
    assertThat(told(false, 201, 400)).containsExactly("206 WELL");
    assertThat(matter).isNull();
  }

  @Test
  void is_not_told_when_it_passes_before() {
    assertThat(told(true, 0, 14)).isEmpty();
    assertThat(told(false, 15, 15)).isEmpty();
    assertThat(matter).isNull();
    assertThat(told(true, 16, 30)).as("it counts anew").isEmpty();
  }

  @Test
  void a_relapse_before_it_is_told_that_it_is_well_is_not_told() {
    assertThat(told(true, 0, 20)).containsExactly("15 RED");
    for (int minute = 21; minute < 200; minute += 8) {
      assertThat(told(false, minute, minute + 3)).isEmpty();
      assertThat(told(true, minute + 4, minute + 7)).isEmpty();
    }
  }

  @Test
  void a_relapse_within_the_hour_is_told_as_such_and_then_it_has_to_be_well_for_an_hour() {
    assertThat(told(true, 0, 20)).containsExactly("15 RED");
    assertThat(told(false, 21, 40)).containsExactly("26 WELL");
    assertThat(told(true, 41, 70)).containsExactly("56 RED_AGAIN");
    assertThat(told(false, 71, 131)).containsExactly("131 WELL");
    assertThat(matter).isNotNull().extracting(Matter::opened).isEqualTo(NOON);
  }

  @Test
  void a_relapse_that_passes_before_it_is_told_is_not_told_to_be_over() {
    assertThat(told(true, 0, 20)).containsExactly("15 RED");
    assertThat(told(false, 21, 40)).containsExactly("26 WELL");
    assertThat(told(true, 41, 45)).isEmpty();
    assertThat(told(false, 46, 120)).isEmpty();
    assertThat(matter).isNull();
  }

  @Test
  void after_more_than_an_hour_it_is_another_matter() {
    told(true, 0, 20);
    told(false, 21, 81);
    assertThat(matter).isNotNull();
    assertThat(told(true, 82, 120)).containsExactly("97 RED");
  }

  @Test
  void a_restart_makes_it_no_younger() {
    told(true, 0, 10);
    assertThat(told(true, 12, 20)).containsExactly("15 RED");
  }
}
