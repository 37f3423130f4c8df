package fr.comop.notice.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order and the repetition of reports, one state comes out. */
class TrackingOrderTest {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

  @Provide
  Arbitrary<List<Report>> reports() {
    Arbitrary<Report> one =
        Combinators.combine(
                Arbitraries.of(Report.Kind.class),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of("", "1A1", "1A2"),
                Arbitraries.of("", "LP15"),
                Arbitraries.of(true, false))
            .as(
                (kind, day, number, reason, proved) -> {
                  Report report = new Report(kind, DAY.plusDays(day), number, reason, null);
                  return proved ? report.proved(Sha256.of(new byte[] {1})) : report;
                });
    return one.list().ofMaxSize(6);
  }

  private static String state(Tracking tracking) {
    return String.join(
        " | ",
        String.valueOf(tracking.deposited()),
        String.valueOf(tracking.presented()),
        String.valueOf(tracking.outcome()),
        String.valueOf(tracking.ended()),
        String.valueOf(tracking.notified()),
        String.valueOf(tracking.proved()),
        String.valueOf(tracking.numbers()),
        String.valueOf(tracking.contradictions()),
        String.valueOf(tracking.papers().stream().map(Report::kind).toList()));
  }

  @Property(tries = 2_000, seed = "20210301")
  void permutations_with_repeats_give_one_state(
      @ForAll("reports") List<Report> reports, @ForAll long seed) {
    String once = state(new Tracking(new LinkedHashSet<>(reports)));
    Random random = new Random(seed);
    List<Report> again = new ArrayList<>(reports);
    reports.forEach(
        one -> {
          if (random.nextBoolean()) {
            again.add(one);
          }
        });
    Collections.shuffle(again, random);
    assertThat(state(new Tracking(new LinkedHashSet<>(again)))).isEqualTo(once);
  }

  @Property(tries = 1_000, seed = "20210301")
  void where_reports_contradict_one_another_no_time_limit_begins_by_the_wrong_one(
      @ForAll("reports") List<Report> reports) {
    Tracking tracking = new Tracking(new LinkedHashSet<>(reports));
    tracking
        .notified()
        .ifPresent(
            day ->
                assertThat(reports.stream().filter(one -> one.kind().ends()).map(Report::kind))
                    .as("one outcome, of %s", day)
                    .containsOnly(tracking.outcome().orElseThrow()));
  }

  @Property(tries = 1_000, seed = "20210301")
  void struck_out_it_is_as_if_it_had_never_been_told(
      @ForAll("reports") List<Report> reports, @ForAll long seed) {
    Random random = new Random(seed);
    List<Report> struck = reports.stream().filter(one -> random.nextBoolean()).toList();
    List<Report> left = reports.stream().filter(one -> !struck.contains(one)).toList();
    assertThat(state(Tracking.of(reports, struck)))
        .isEqualTo(state(new Tracking(new LinkedHashSet<>(left))));
  }
}
