package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What totals give away (convention, art. 6). */
class DisclosureTest {
  private static final int NUMBERS = 7;
  private static final double SMALL = 1e-9;

  private final Disclosure disclosure = new Disclosure();

  private boolean tell(String... hidden) {
    return disclosure.tell(Set.of(hidden));
  }

  private boolean open(String... names) {
    return open(disclosure, names);
  }

  private static boolean open(Disclosure where, String... names) {
    return where.open(List.of(names)).containsAll(List.of(names));
  }

  @Test
  void a_total_that_hides_nothing_is_told() {
    assertThat(tell()).isTrue();
  }

  @Test
  void a_total_over_fewer_than_three_hidden_numbers_is_not() {
    assertThat(tell("a")).isFalse();
    assertThat(tell("a", "b")).isFalse();
    assertThat(tell("a", "b", "c")).isTrue();
  }

  @Test
  void nor_is_one_that_tells_a_number_by_subtraction() {
    assertThat(tell("a", "b", "c", "d")).isTrue();
    assertThat(tell("a", "b", "c")).isFalse();
  }

  @Test
  void a_number_that_is_shown_by_itself_hides_nothing_any_more() {
    assertThat(tell("a", "b", "c", "d")).isTrue();
    assertThat(open("a")).isTrue();
    assertThat(tell("b", "c", "d")).as("follows from what is known").isTrue();
    assertThat(open("b")).as("leaves the sum of two").isFalse();
    assertThat(open("z")).as("in no total").isTrue();
  }

  @Test
  void all_numbers_of_a_total_are_shown_where_none_is_to_be_kept() {
    disclosure.told(Set.of("a", "b", "c", "d"));
    assertThat(open("a", "b", "c", "d")).isTrue();
    assertThat(tell("a", "b", "c", "d")).as("nothing is hidden any more").isTrue();
  }

  @Test
  void of_those_beside_a_hidden_one_two_are_held_back() {
    disclosure.told(Set.of("a", "b", "c", "d", "e"));
    disclosure.told(Set.of("v", "w", "x"));
    assertThat(disclosure.open(Set.of("a", "b", "c", "d", "v", "w", "x")))
        .as("e hides behind two; the other total hides nobody")
        .containsExactly("a", "b", "v", "w", "x");
  }

  @Test
  void what_was_told_before_is_known_without_what_is_shown_since() {
    assertThat(open("a")).isTrue();
    disclosure.told(Set.of("a", "b", "c", "d", "e"));
    assertThat(tell("b", "c", "d", "e")).isTrue();
    assertThat(tell("b", "c", "d")).isFalse();
  }

  @Test
  void nor_one_that_tells_the_sum_of_two() {
    assertThat(tell("a", "b", "c", "d", "e")).isTrue();
    assertThat(tell("a", "b", "c")).isFalse();
  }

  @Test
  void nor_one_that_does_so_together_with_two_others() {
    assertThat(tell("a", "b", "c", "d", "e", "f")).isTrue();
    assertThat(tell("a", "b", "c")).isTrue();
    assertThat(tell("d", "e", "f")).isTrue();
    assertThat(tell("c", "d", "e")).isTrue();
    assertThat(tell("b", "c", "d", "e")).isFalse();
  }

  @Test
  void what_follows_from_what_was_told_is_told() {
    assertThat(tell("a", "b", "c")).isTrue();
    assertThat(tell("d", "e", "f")).isTrue();
    assertThat(tell("a", "b", "c", "d", "e", "f")).isTrue();
  }

  @Test
  void what_was_refused_does_not_count() {
    assertThat(tell("a", "b")).isFalse();
    assertThat(tell("a", "b", "c")).isTrue();
  }

  @Test
  void what_was_told_in_an_earlier_summary_counts() {
    disclosure.told(Set.of("a", "b", "c", "d"));
    assertThat(tell("a", "b", "c")).isFalse();
  }

  private static Disclosure after(Disclosure.Facts... earlier) {
    Disclosure next = new Disclosure();
    List.of(earlier).forEach(next::told);
    return next;
  }

  @Test
  void what_was_told_at_once_can_be_taken_into_the_next_summary() {
    open("e");
    assertThat(tell("a", "b", "c")).isTrue();
    Disclosure next = after(disclosure.facts());
    assertThat(next.tell(Set.of("a", "b", "c", "d"))).isFalse();
    assertThat(next.tell(Set.of("a", "b", "c"))).isTrue();
    assertThat(next.facts().sums()).containsExactly(Set.of("a", "b", "c"));
  }

  @Test
  void what_was_shown_before_hides_nobody_else() {
    Disclosure.Facts shown = new Disclosure.Facts(List.of(), Set.of("c"), Set.of());
    assertThat(after(shown).tell(Set.of("a", "b", "c"))).isFalse();
    assertThat(after(shown).tell(Set.of("a", "b", "c", "d"))).isTrue();
    assertThat(
            after(shown, new Disclosure.Facts(List.of(), Set.of("a", "b"), Set.of()))
                .tell(Set.of("a", "c")))
        .as("what was shown before is not repeated by a difference")
        .isFalse();
  }

  @Test
  void what_was_shown_after_a_total_is_taken_off_it() {
    Disclosure next =
        after(
            new Disclosure.Facts(List.of(Set.of("a", "b", "c", "d")), Set.of(), Set.of()),
            new Disclosure.Facts(List.of(), Set.of("d"), Set.of()));
    assertThat(open(next, "c")).as("a and b would be known together").isFalse();
    assertThat(next.tell(Set.of("a", "b", "c"))).isTrue();
  }

  @Provide
  Arbitrary<List<Set<Integer>>> totals() {
    return Arbitraries.integers().between(0, NUMBERS - 1).set().ofMinSize(1).list().ofMaxSize(6);
  }

  /** Held against the rank of matrices of floating numbers, small enough to be exact. */
  @Property(tries = 300)
  void neither_a_number_nor_the_sum_of_two_ever_follows_from_what_was_told(
      @ForAll("totals") List<Set<Integer>> totals) {
    Disclosure told = new Disclosure();
    List<Set<Integer>> known = new ArrayList<>();
    for (Set<Integer> total : totals) {
      if (told.tell(total.stream().map(String::valueOf).collect(Collectors.toSet()))) {
        known.add(total);
      }
    }
    for (int one = 0; one < NUMBERS; one++) {
      for (int other = one; other < NUMBERS; other++) {
        Set<Integer> sum = one == other ? Set.of(one) : Set.of(one, other);
        assertThat(rank(Stream.concat(known.stream(), Stream.of(sum)).toList()))
            .as("%s beside %s", sum, known)
            .isEqualTo(rank(known) + 1);
      }
    }
  }

  private static int rank(List<Set<Integer>> sums) {
    double[][] rows =
        sums.stream()
            .map(sum -> IntStream.range(0, NUMBERS).mapToDouble(at -> sum.contains(at) ? 1 : 0))
            .map(DoubleStream::toArray)
            .toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < NUMBERS && rank < rows.length; column++) {
      int best = rank;
      for (int row = rank; row < rows.length; row++) {
        best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
      }
      if (Math.abs(rows[best][column]) < SMALL) {
        continue;
      }
      double[] pivot = rows[best];
      rows[best] = rows[rank];
      rows[rank] = pivot;
      for (int row = rank + 1; row < rows.length; row++) {
        double factor = rows[row][column] / pivot[column];
        for (int at = column; at < NUMBERS; at++) {
          rows[row][at] -= factor * pivot[at];
        }
      }
      rank++;
    }
    return rank;
  }

  @Test
  void a_zero_hides_nothing() {
    assertThat(disclosure.tell(Set.of("p", "q", "r"), Set.of("r"))).isFalse();
    assertThat(disclosure.tell(Set.of("a", "b", "c", "d"), Set.of("d"))).isTrue();
    assertThat(tell("a", "b", "c", "d", "e")).as("e alone").isFalse();
    assertThat(disclosure.tell(Set.of("a", "b", "c", "e", "f", "g"), Set.of("f", "g")))
        .as("e alone, for who guesses the zeros")
        .isFalse();
    assertThat(disclosure.tell(Set.of("x", "y", "z"), Set.of("x", "y", "z")))
        .as("each of them is zero")
        .isFalse();
  }

  @Test
  void what_may_be_guessed_is_remembered() {
    assertThat(disclosure.tell(Set.of("a", "b", "c", "d"), Set.of("d"))).isTrue();
    Disclosure next = after(disclosure.facts());
    assertThat(next.tell(Set.of("a", "b", "c", "d", "e", "f", "g"), Set.of("f"))).isFalse();
  }

  @Test
  void what_is_shown_at_once_is_no_secret_left_by_what_was_shown_first() {
    disclosure.told(Set.of("a", "b", "c"));
    assertThat(open("a")).isFalse();
    assertThat(disclosure.open(Set.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b", "c");
    disclosure.told(Set.of("d", "e", "f", "g"));
    assertThat(disclosure.open(Set.of("d", "e"))).as("of both, one").containsExactly("d");
  }
}
