package fr.comop.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds in whatever story, with crashes, two copies of the service, and clocks that jump. */
class SweepPropertyTest {
  /** Something that happens, some time after what happened before. */
  interface Happening {
    void in(World world);
  }

  record Look(int node) implements Happening {
    @Override
    public void in(World world) {
      world.look(node);
    }
  }

  record Decide(int node) implements Happening {
    @Override
    public void in(World world) {
      world.decide(node);
    }
  }

  record Commit(int node) implements Happening {
    @Override
    public void in(World world) {
      world.commit(node);
    }
  }

  record Crash(int node) implements Happening {
    @Override
    public void in(World world) {
      world.crash(node);
    }
  }

  record Jump(int node, int hours) implements Happening {
    @Override
    public void in(World world) {
      world.jump(node, Duration.ofHours(hours));
    }
  }

  record Arrives(String form, boolean complete) implements Happening {
    @Override
    public void in(World world) {
      world.send(form, complete);
    }
  }

  record Quarantine(boolean on) implements Happening {
    @Override
    public void in(World world) {
      world.block(on);
    }
  }

  record Extended(String form, String due) implements Happening {
    @Override
    public void in(World world) {
      world.extend(form, LocalDate.parse(due));
    }
  }

  record After(Duration time, Happening happening) {}

  @Property(tries = 5000, seed = "20201215")
  void no_reminder_leaves_twice_or_for_nothing_and_none_is_missed_while_the_service_is_up(
      @ForAll("stories") List<After> story) {
    World world = new World();
    for (After after : story) {
      world.wait(after.time());
      after.happening().in(world);
    }
    assertThat(world.mails()).extracting(Sent::day).doesNotHaveDuplicates();
  }

  @Property(tries = 1000, seed = "20201215")
  void
      where_all_is_well_the_mails_leave_in_the_order_of_their_days_and_five_days_apart_when_due_days_differ(
          @ForAll("quiet") List<After> story) {
    World world = new World();
    for (After after : story) {
      world.wait(after.time());
      after.happening().in(world);
    }
    assertThat(world.mails()).extracting(Sent::day).isSorted();
    for (int later = 1; later < world.mails().size(); later++) {
      Sent before = world.mails().get(later - 1);
      Sent after = world.mails().get(later);
      if (after.left().isBefore(before.left().plusDays(5))) {
        assertThat(after.due()).as("%s, then %s", before, after).isEqualTo(before.due());
      }
    }
  }

  @Provide
  Arbitrary<List<After>> stories() {
    Arbitrary<Happening> any =
        Arbitraries.frequencyOf(
            Tuple.of(10, looks()),
            Tuple.of(4, nodes().map(Decide::new)),
            Tuple.of(4, nodes().map(Commit::new)),
            Tuple.of(2, nodes().map(Crash::new)),
            Tuple.of(
                1,
                Combinators.combine(nodes(), Arbitraries.of(0, 0, 0, -1, 1, 9, -30, 400, -900))
                    .as(Jump::new)),
            Tuple.of(3, world()));
    return paced(any);
  }

  @Provide
  Arbitrary<List<After>> quiet() {
    return paced(Arbitraries.frequencyOf(Tuple.of(3, looks()), Tuple.of(1, world())));
  }

  private static Arbitrary<List<After>> paced(Arbitrary<Happening> happenings) {
    Arbitrary<Duration> pauses =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.integers().between(0, 5).map(Duration::ofMinutes)),
            Tuple.of(4, Arbitraries.integers().between(1, 30).map(Duration::ofHours)),
            Tuple.of(2, Arbitraries.integers().between(2, 20).map(Duration::ofDays)));
    return Combinators.combine(pauses, happenings)
        .as(After::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }

  private static Arbitrary<Integer> nodes() {
    return Arbitraries.integers().between(0, World.NODES - 1);
  }

  private static Arbitrary<Happening> looks() {
    return nodes().map(Look::new);
  }

  private static Arbitrary<Happening> world() {
    Arbitrary<String> forms = Arbitraries.of("bilan", "programme");
    return Arbitraries.frequencyOf(
        Tuple.of(
            2, Combinators.combine(forms, Arbitraries.of(true, false, false)).as(Arrives::new)),
        Tuple.of(1, Arbitraries.of(true, false, false).map(Quarantine::new)),
        Tuple.of(
            2,
            Combinators.combine(forms, Arbitraries.of("2020-12-22", "2021-01-15"))
                .as(Extended::new)));
  }
}
