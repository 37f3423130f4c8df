package fr.comop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is to be done when. */
class AgendaTest {
  private static final Instant NOON = Instant.parse("2020-12-10T12:00:00Z");

  private final Agenda agenda = new Agenda();
  private final List<String> done = new ArrayList<>();

  private void enter(int seconds, Agenda.Turn turn, String what) {
    agenda.enter(NOON.plusSeconds(seconds), turn, at -> done.add(what));
  }

  @Test
  void is_done_in_the_order_of_time_whenever_it_was_entered() {
    enter(2, Agenda.Turn.WORLD, "later");
    enter(1, Agenda.Turn.SWEEP, "sooner");
    agenda.runUntil(NOON.plusSeconds(10));
    assertThat(done).containsExactly("sooner", "later");
  }

  @Test
  void of_what_falls_on_one_instant_the_service_stops_first_and_looks_last() {
    enter(1, Agenda.Turn.SWEEP, "look");
    enter(1, Agenda.Turn.WORLD, "send");
    enter(1, Agenda.Turn.SERVICE, "stop");
    enter(1, Agenda.Turn.WORLD, "send again");
    agenda.runUntil(NOON.plusSeconds(10));
    assertThat(done).containsExactly("stop", "send", "send again", "look");
  }

  @Test
  void what_is_entered_meanwhile_for_the_same_instant_is_done_in_its_turn() {
    agenda.enter(
        NOON,
        Agenda.Turn.WORLD,
        at -> {
          done.add("send");
          agenda.enter(at, Agenda.Turn.WORLD, again -> done.add("send the rest"));
        });
    enter(0, Agenda.Turn.SWEEP, "look");
    agenda.runUntil(NOON.plusSeconds(10));
    assertThat(done).containsExactly("send", "send the rest", "look");
  }

  @Test
  void ends_before_its_end() {
    enter(9, Agenda.Turn.WORLD, "on the last day");
    enter(10, Agenda.Turn.WORLD, "on the day after");
    agenda.runUntil(NOON.plusSeconds(10));
    assertThat(done).containsExactly("on the last day");
  }

  private record Entered(int second, Agenda.Turn turn, int number) {}

  @Property(tries = 300, seed = "20201215")
  void whatever_is_entered_is_done_once_by_time_turn_and_number(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 8) Integer> seconds,
      @ForAll @Size(min = 40, max = 40) List<Agenda.Turn> turns) {
    List<Entered> played = new ArrayList<>();
    List<Entered> all =
        IntStream.range(0, seconds.size())
            .mapToObj(index -> new Entered(seconds.get(index), turns.get(index), index))
            .toList();
    all.forEach(
        one -> agenda.enter(NOON.plusSeconds(one.second()), one.turn(), at -> played.add(one)));
    agenda.runUntil(NOON.plusSeconds(100));
    assertThat(played)
        .isEqualTo(
            all.stream()
                .sorted(
                    Comparator.comparing(Entered::second)
                        .thenComparing(Entered::turn)
                        .thenComparing(Entered::number))
                .toList());
  }
}
