package fr.comop.simulation;

import static fr.comop.simulation.Play.paris;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** When the service stands still, and when it sees what came meanwhile. */
class StoryTest {
  private static Story.Outage outage(String from, String to) {
    return new Story.Outage(paris("2020-12-" + from), paris("2020-12-" + to));
  }

  private static Instant seen(String at, Story.Outage... outages) {
    return new Story(List.of(), List.of(outages)).seen(paris("2020-12-" + at));
  }

  @Test
  void what_comes_in_while_the_service_runs_is_seen_at_once() {
    assertThat(seen("10T10:00")).isEqualTo(paris("2020-12-10T10:00"));
    assertThat(seen("10T10:00", outage("11T08:00", "12T08:00")))
        .isEqualTo(paris("2020-12-10T10:00"));
  }

  @Test
  void an_outage_holds_from_its_first_instant_to_the_last_before_its_end() {
    Story.Outage one = outage("10T08:00", "10T12:00");
    assertThat(seen("10T07:59", one)).isEqualTo(paris("2020-12-10T07:59"));
    assertThat(seen("10T08:00", one)).isEqualTo(paris("2020-12-10T12:00"));
    assertThat(seen("10T11:59", one)).isEqualTo(paris("2020-12-10T12:00"));
    assertThat(seen("10T12:00", one)).isEqualTo(paris("2020-12-10T12:00"));
    Story story = new Story(List.of(), List.of(one));
    assertThat(story.isDown(paris("2020-12-10T08:00"))).isTrue();
    assertThat(story.isDown(paris("2020-12-10T12:00"))).isFalse();
  }

  @Test
  void outages_that_meet_are_one_in_whichever_order_they_are_told() {
    Story.Outage first = outage("10T08:00", "11T08:00");
    Story.Outage second = outage("11T06:00", "12T08:00");
    assertThat(seen("10T09:00", first, second)).isEqualTo(paris("2020-12-12T08:00"));
    assertThat(seen("10T09:00", second, first)).isEqualTo(paris("2020-12-12T08:00"));
    assertThat(new Story(List.of(), List.of(second, first)).outages())
        .containsExactly(outage("10T08:00", "12T08:00"));
  }

  @Property(tries = 500, seed = "20201215")
  void nothing_is_seen_while_the_service_stands_still_nor_before_it_came_nor_later_than_need_be(
      @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 60) Integer> begins,
      @ForAll @IntRange(min = 1, max = 20) int hours,
      @ForAll @IntRange(min = 0, max = 80) int came) {
    Instant epoch = paris("2020-12-01T00:00");
    Story story =
        new Story(
            List.of(),
            begins.stream()
                .map(one -> epoch.plus(Duration.ofHours(one)))
                .map(from -> new Story.Outage(from, from.plus(Duration.ofHours(hours))))
                .toList());
    Instant at = epoch.plus(Duration.ofHours(came));
    Instant first =
        Stream.iterate(at, one -> one.plus(Duration.ofHours(1)))
            .filter(one -> !story.isDown(one))
            .findFirst()
            .orElseThrow();
    assertThat(story.seen(at)).isEqualTo(first);
  }
}
