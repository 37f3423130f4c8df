package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.consent.Leave;
import fr.comop.form.AnswerType;
import fr.comop.form.Mark;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.meeting.Committee;
import fr.comop.stage.PlayedSamples;
import fr.comop.wiring.House;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who keeps all that an audience was told, in several editions between which structures
 * mark answers, take marks back and send again, and who solves the equations that follow: each cell
 * is an unknown, each total a sum of cells, and what is seen is known.
 */
class AttackTest {
  private static final double SMALL = 1e-6;
  private static final int EDITIONS = 4;
  private static final Set<String> QUESTIONS =
      Set.of("2.actions", "4.schools", "2.fete", "1.budget-actual", "4.communes", "4.companies");
  private static Summary samples;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
  }

  /** Which lines are marked: "ronde 2.actions 3". */
  private static String line(Past past, Given given) {
    return past.submission().beneficiary() + " " + given.question() + " " + given.line();
  }

  /** The samples as sent again and again, each time with other marks; the last counts. */
  private static Summary marked(List<Set<String>> times, Set<String> left) {
    List<Structure> structures =
        samples.structures().stream()
            .filter(one -> !left.contains(one.beneficiary().id()))
            .map(one -> marked(one, times))
            .toList();
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    samples
        .departments()
        .keySet()
        .forEach(
            one ->
                departments.put(one, Totals.of(samples.outline(), Summaries.of(one, structures))));
    Map<String, Spread> spreads = new LinkedHashMap<>();
    for (Outline.Matrix matrix : samples.outline().matrices()) {
      structures.stream()
          .map(one -> one.actions().spreads().get(matrix.id()))
          .reduce(Spread::and)
          .ifPresent(all -> spreads.put(matrix.id(), all));
    }
    return new Summary(
        samples.head(),
        samples.outline(),
        structures,
        Totals.of(samples.outline(), structures),
        departments,
        spreads,
        Committee.NONE);
  }

  private static Structure marked(Structure one, List<Set<String>> times) {
    Set<String> last = times.get(times.size() - 1);
    List<Past> history =
        one.history().stream()
            .flatMap(
                past ->
                    times.stream()
                        .map(lines -> marked(past, lines, past.counts() && lines == last)))
            .toList();
    Map<String, Version> counting = new HashMap<>();
    history.stream()
        .filter(past -> past.counts() && past.submission().year() == samples.head().year())
        .forEach(past -> counting.put(past.submission().form(), past.version()));
    Map<String, Told> figures = new LinkedHashMap<>(one.figures());
    samples
        .outline()
        .ownFigures()
        .filter(figure -> counting.containsKey(figure.form()))
        .forEach(
            figure ->
                figures.put(
                    figure.id(),
                    Reckoner.of(figure, Objects.requireNonNull(counting.get(figure.form())))));
    Map<String, Spread> all = new LinkedHashMap<>();
    Map<String, Spread> unmarked = new LinkedHashMap<>();
    for (Outline.Matrix matrix : samples.outline().matrices()) {
      all.put(matrix.id(), Spread.of(matrix, counting.get(matrix.form()), true));
      unmarked.put(matrix.id(), Spread.of(matrix, counting.get(matrix.form()), false));
    }
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        figures,
        new Structure.Actions(one.actions().conduct(), all, unmarked, one.actions().next()),
        one.quotes(),
        history,
        null,
        Beside.NOTHING);
  }

  private static Past marked(Past past, Set<String> lines, boolean counts) {
    Version version =
        new Version(
            past.submission(),
            past.version().form(),
            past.version().given().stream()
                .map(one -> given(one, lines.contains(line(past, one))))
                .toList(),
            List.of(),
            List.of());
    Map<String, Told> figures = new LinkedHashMap<>();
    past.figures()
        .keySet()
        .forEach(
            id ->
                samples
                    .outline()
                    .figures()
                    .filter(one -> one.id().equals(id))
                    .forEach(one -> figures.put(id, Reckoner.of(one, version))));
    return new Past(version, past.convention(), counts, figures, past.findings());
  }

  private static Given given(Given one, boolean marked) {
    return new Given(
        one.question(),
        one.line(),
        one.col(),
        one.place(),
        marked ? Mark.CELL : null,
        one.typed(),
        one.text(),
        one.number(),
        one.day());
  }

  /** What was found out so far: sums of cells. */
  private static final class Solver {
    private final List<Map<String, Double>> rows = new ArrayList<>();

    void learn(Map<String, Double> cells, double sum) {
      Map<String, Double> row = new TreeMap<>(cells);
      row.put("~", sum); // the constant, last
      Map<String, Double> rest = reduced(row);
      rest.values().removeIf(value -> Math.abs(value) < SMALL);
      if (!rest.isEmpty() && !rest.keySet().equals(Set.of("~"))) {
        rows.add(rest);
      }
    }

    private Map<String, Double> reduced(Map<String, Double> row) {
      Map<String, Double> rest = new TreeMap<>(row);
      for (Map<String, Double> one : rows) {
        String pivot = one.keySet().iterator().next();
        Double factor = rest.get(pivot);
        if (factor != null) {
          double by = factor / one.getOrDefault(pivot, 1.0);
          one.forEach((name, value) -> rest.merge(name, -by * value, Double::sum));
          rest.values().removeIf(value -> Math.abs(value) < SMALL);
        }
      }
      return rest;
    }

    /** Whether the sum of these cells follows. */
    boolean knows(Map<String, Double> cells) {
      return reduced(cells).keySet().stream().allMatch("~"::equals);
    }
  }

  private static String cell(Past past, Given given) {
    return line(past, given) + " " + given.col() + " " + past.submission().year();
  }

  /** Figures that are sums of cells. */
  private static Stream<Outline.Figure> sums() {
    return samples
        .outline()
        .ownFigures()
        .filter(one -> one.type() != AnswerType.PERCENT)
        .filter(one -> one.column() != null || isAskedOnce(one));
  }

  private static boolean isAskedOnce(Outline.Figure figure) {
    return samples.structures().stream()
        .flatMap(one -> one.history().stream())
        .flatMap(past -> past.version().given().stream())
        .anyMatch(one -> one.question().equals(figure.question()) && one.line() == 0);
  }

  private static Map<String, Double> cells(Structure one, Outline.Figure figure) {
    Map<String, Double> cells = new TreeMap<>();
    if (one.figure(figure.id()) instanceof Told.Known known) {
      Set<Origin> from = new HashSet<>(known.from());
      for (Past past : one.history()) {
        for (Given given : past.version().given()) {
          if (from.contains(past.version().origin(given)) && given.number() != null) {
            cells.put(cell(past, given), 1.0);
          }
        }
      }
    }
    return cells;
  }

  private static void learn(Solver solver, Summary whole, Summary shown) {
    for (Structure one : shown.structures()) {
      for (Past past : one.history()) {
        for (Given given : past.version().given()) {
          if (given.number() != null) {
            solver.learn(Map.of(cell(past, given), 1.0), given.number().doubleValue());
          }
        }
      }
    }
    sums()
        .forEach(
            figure -> {
              for (Structure one : whole.structures()) {
                shown.structures().stream()
                    .filter(other -> other.beneficiary().equals(one.beneficiary()))
                    .forEach(other -> learn(solver, cells(one, figure), other.figure(figure.id())));
              }
              learn(solver, cells(whole.structures(), figure), shown.total(figure.id()).told());
              shown
                  .departments()
                  .forEach(
                      (name, totals) ->
                          learn(
                              solver,
                              cells(Summaries.of(name, whole.structures()), figure),
                              Objects.requireNonNull(totals.get(figure.id())).told()));
            });
    shown.spreads().forEach((id, all) -> learn(solver, whole, shown, id, all));
  }

  private static Map<String, Double> cells(List<Structure> some, Outline.Figure figure) {
    Map<String, Double> cells = new TreeMap<>();
    some.forEach(one -> cells.putAll(cells(one, figure)));
    return cells;
  }

  private static void learn(Solver solver, Map<String, Double> cells, Told told) {
    if (told instanceof Told.Known known && !cells.isEmpty()) {
      solver.learn(cells, known.number().doubleValue());
    }
  }

  /** What unmarked lines of each wording add up to. */
  private static void learn(Solver solver, Summary whole, Summary shown, String id, Spread all) {
    boolean lines = shown.head().audience() == Audience.COMMITTEE;
    Outline.Matrix matrix =
        whole.outline().matrices().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    for (int at = 0; at < all.shares().size(); at++) {
      String wording = matrix.wordings().get(at);
      Map<String, Double> cells = new TreeMap<>();
      for (Structure one : lines ? shown.structures() : whole.structures()) {
        one.history().stream()
            .filter(Past::counts)
            .filter(
                any ->
                    lines || one.actions().unmarked().getOrDefault(id, Spread.NONE).marked() == 0)
            .filter(past -> past.submission().form().equals(matrix.form()))
            .filter(past -> past.submission().year() == whole.head().year())
            .forEach(past -> cells.putAll(bearing(past, matrix, wording)));
      }
      if (!all.shares().get(at).few() && !cells.isEmpty()) {
        solver.learn(cells, all.shares().get(at).measure().doubleValue());
      }
    }
  }

  private static Map<String, Double> bearing(Past past, Outline.Matrix matrix, String wording) {
    Map<String, Double> cells = new TreeMap<>();
    past.version()
        .lines(matrix.question())
        .values()
        .forEach(
            line -> {
              Given measured = line.get(matrix.measure());
              if (measured != null
                  && measured.number() != null
                  && !measured.confidential()
                  && Reckoner.wordings(line.get(matrix.column())).contains(wording)) {
                cells.put(cell(past, measured), 1.0);
              }
            });
    return cells;
  }

  /** Parts of figures that follow, alone or two together, though they were marked throughout. */
  private static Set<String> found(Solver solver, Summary whole, Set<String> secret) {
    Set<String> found = new TreeSet<>();
    sums()
        .forEach(
            figure -> {
              Map<String, Map<String, Double>> parts = new TreeMap<>();
              for (Structure one : whole.structures()) {
                Map<String, Double> marked = cells(one, figure);
                marked.keySet().retainAll(secret);
                if (!marked.isEmpty()) {
                  parts.put(one.beneficiary().id() + " " + figure.id(), marked);
                }
              }
              parts.forEach(
                  (first, cells) ->
                      parts.forEach(
                          (second, others) -> {
                            Map<String, Double> both = new TreeMap<>(cells);
                            both.putAll(others);
                            if (first.compareTo(second) <= 0 && solver.knows(both)) {
                              found.add(first.equals(second) ? first : first + " + " + second);
                            }
                          }));
            });
    return found;
  }

  private static Set<String> marked(Structure one) {
    return one.history().stream()
        .filter(Past::counts)
        .flatMap(
            past ->
                past.version().given().stream()
                    .filter(Given::confidential)
                    .map(given -> cell(past, given)))
        .collect(Collectors.toSet());
  }

  /** What editions told, as it is kept with them. */
  private static Disclosure after(List<Disclosure.Facts> editions) {
    Disclosure disclosure = new Disclosure();
    editions.forEach(disclosure::told);
    return disclosure;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothing_marked_follows_from_several_editions(long seed) {
    Random random = new Random(seed);
    List<String> lines =
        samples.structures().stream()
            .flatMap(one -> one.history().stream())
            .flatMap(
                past ->
                    past.version().given().stream()
                        .filter(one -> QUESTIONS.contains(one.question()))
                        .map(one -> line(past, one)))
            .distinct()
            .sorted()
            .toList();
    List<String> who =
        samples.structures().stream().map(one -> one.beneficiary().id()).sorted().toList();
    List<Disclosure.Facts> toPartners = new ArrayList<>();
    List<Disclosure.Facts> toAll = new ArrayList<>();
    List<Set<String>> times = new ArrayList<>();
    Solver solver = new Solver();
    Set<String> secret = null;
    int told = 0;
    for (int edition = 0; edition < EDITIONS; edition++) {
      Set<String> marks = new HashSet<>();
      lines.stream().filter(any -> random.nextInt(6) == 0).forEach(marks::add);
      times.add(marks);
      Set<String> left = edition == 0 ? Set.of(who.get(random.nextInt(who.size()))) : Set.of();
      Summary whole = marked(times, left);
      Set<String> now =
          whole.structures().stream()
              .flatMap(one -> marked(one).stream())
              .collect(Collectors.toSet());
      if (secret == null) {
        secret = now;
      }
      secret.retainAll(now);
      Audience audience = random.nextBoolean() ? Audience.PARTNERS : Audience.COMMITTEE;
      boolean open = audience == Audience.PARTNERS;
      Disclosure own = after(open ? toPartners : toAll);
      Summary shown =
          new Shown(whole, audience, Leave.NONE, new Shown.Before(own, open ? after(toAll) : null))
              .summary();
      toAll.add(own.facts());
      if (open) {
        toPartners.add(own.facts());
      }
      // the committee may know what partners were told
      learn(solver, whole, shown);
      told += (int) shown.totals().values().stream().filter(AttackTest::isTold).count();
      assertThat(found(solver, whole, secret)).as(edition + " " + audience).isEmpty();
    }
    assertThat(told).as("not for want of telling anything").isGreaterThan(EDITIONS * 5);
  }

  private static boolean isTold(Total total) {
    return total.told() instanceof Told.Known;
  }
}
