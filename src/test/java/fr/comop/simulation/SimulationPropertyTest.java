package fr.comop.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of a simulation in whatever story. */
class SimulationPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-11-20");
  private static final LocalDate LAST = LocalDate.parse("2021-02-20");

  record Told(List<Event> events, List<Story.Outage> outages) {}

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Deliverable.ZONE).toInstant();
  }

  @Property(tries = 150, seed = "20201215")
  void its_mails_are_those_of_a_service_that_looks_all_the_time(
      @ForAll("stories") Told told, @ForAll("tours") String tour) {
    Play play = tour.equals("11-30") ? Play.twoConventions("11-30", "09-15") : january(tour);
    play.told(told.events(), told.outages());
    FourHourly service =
        new FourHourly(play.conventions(), play.calendar(), Play.ALTEC, play.story());
    assertThat(mails(play)).isEqualTo(service.between(start(FIRST), start(LAST.plusDays(1))));
  }

  /** The tour's deadline is in another year than the report's. */
  private static Play january(String due) {
    return Play.twoConventions(due, "01-04");
  }

  private static List<String> mails(Play play) {
    List<String> mails = new ArrayList<>();
    new Simulation(
            play.conventions(),
            play.calendar(),
            play.story(),
            FIRST,
            LAST,
            before -> {},
            moment -> told(moment, mails))
        .play(Start.EMPTY);
    return mails;
  }

  private static void told(Moment moment, List<String> mails) {
    if (moment instanceof Moment.Of one && one.beneficiary().equals(Play.ALTEC)) {
      String at = LocalDateTime.ofInstant(moment.at(), Deliverable.ZONE) + " ";
      if (moment instanceof Moment.Leaves leaves) {
        mails.add(
            at
                + leaves.standing().year()
                + " "
                + leaves.decision().departure().step().id()
                + " to "
                + FourHourly.people(leaves.decision()));
      } else if (moment instanceof Moment.Waits waits) {
        mails.add(at + waits.decision().departure().step().id() + " waits");
      } else if (moment instanceof Moment.Unreachable nobody) {
        mails.add(at + nobody.departure().step().id() + " reaches nobody");
      }
    }
  }

  @Property(tries = 100, seed = "20201215")
  void no_structure_gets_two_mails_of_a_year_and_day_to_who_reads_them(
      @ForAll("stories") Told told, @ForAll("tours") String tour) {
    Play play = tour.equals("11-30") ? Play.twoConventions("11-30", "09-15") : january(tour);
    play.told(told.events(), told.outages());
    List<String> keys = new ArrayList<>();
    new Simulation(
            play.conventions(),
            play.calendar(),
            play.story(),
            FIRST,
            LAST,
            before -> {},
            moment -> {
              if (moment instanceof Moment.Leaves one) {
                assertThat(one.owed()).as("asked for").isNotEmpty();
                assertThat(one.decision().to()).isNotEmpty();
                one.decision()
                    .to()
                    .forEach(
                        to ->
                            keys.add(
                                to.email()
                                    + one.standing().year()
                                    + one.decision().departure().day()));
              }
            })
        .play(Start.EMPTY);
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Property(tries = 60, seed = "20201215")
  void each_of_a_crowd_gets_what_its_original_gets(@ForAll("stories") Told told) {
    Play few = Play.twoConventions("11-30", "09-15").told(told.events(), told.outages());
    Crowd crowd = new Crowd(few.conventions(), 6);
    Sentences many = new Sentences();
    new Simulation(
            crowd.of(few.conventions()),
            few.calendar(),
            crowd.of(few.story()),
            FIRST,
            LAST,
            before -> {},
            many)
        .play(Start.EMPTY);
    List<String> all = few.played(FIRST.toString(), LAST.toString());
    for (String id : List.of("altec", "ronde")) {
      Function<String, List<String>> of =
          copy ->
              many.all().stream()
                  .filter(one -> one.contains(" " + copy + ": "))
                  .map(one -> one.replace(" " + copy + ": ", " " + id + ": "))
                  .toList();
      List<String> original = all.stream().filter(one -> one.contains(" " + id + ": ")).toList();
      assertThat(of.apply(id)).isEqualTo(original);
      assertThat(of.apply(id + "-3")).isEqualTo(original);
    }
  }

  @Provide
  static Arbitrary<String> tours() {
    return Arbitraries.of("11-30", "01-15", "01-22");
  }

  /** At most a dozen things that happen to altec, every four hours as the service looks. */
  @Provide
  static Arbitrary<Told> stories() {
    return Combinators.combine(events().list().ofMaxSize(10), outages().list().ofMaxSize(2))
        .as(Told::new);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.integers()
        .between(-60, 92 * 6 - 1)
        .map(step -> start(FIRST).plus(Duration.ofHours(4L * step)));
  }

  private static Arbitrary<Story.Outage> outages() {
    return Combinators.combine(instants(), Arbitraries.integers().between(1, 60))
        .as((from, length) -> new Story.Outage(from, from.plus(Duration.ofHours(4L * length))));
  }

  private static Arbitrary<Event> events() {
    Arbitrary<Deliverable> documents =
        Arbitraries.of(
            java.util.stream.Stream.of(2020, 2021)
                .flatMap(
                    year -> january("01-15").conventions().deliverables(Play.ALTEC, year).stream())
                .toList());
    Arbitrary<Event> sends =
        Combinators.combine(instants(), documents, Arbitraries.of(0, 0, 3))
            .as((at, one, errors) -> new Event.Sends(at, "altec", one.form(), one.year(), errors));
    Arbitrary<Event> aside =
        Combinators.combine(instants(), documents, instants().injectNull(0.3))
            .as(
                (at, one, until) ->
                    new Event.Quarantined(at, "altec", one.form(), one.year(), 0, until));
    Arbitrary<Event> bounces =
        Combinators.combine(instants(), Arbitraries.of(Contact.Role.class))
            .as((at, role) -> new Event.Bounces(at, "altec", role));
    Arbitrary<Event> extensions =
        Combinators.combine(instants(), documents, Arbitraries.integers().between(1, 60))
            .as(
                (at, one, days) ->
                    new Event.Extends(
                        new Extension(
                            "altec",
                            one.form(),
                            one.year(),
                            one.agreed().plusDays(days),
                            "courrier",
                            at)));
    return Arbitraries.frequencyOf(
        Tuple.of(4, sends), Tuple.of(1, aside), Tuple.of(2, bounces), Tuple.of(3, extensions));
  }
}
