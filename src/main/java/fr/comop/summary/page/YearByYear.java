package fr.comop.summary.page;

import fr.comop.chart.Chart;
import fr.comop.chart.Drawing;
import fr.comop.chart.Lines;
import fr.comop.chart.Mark;
import fr.comop.chart.Row;
import fr.comop.french.French;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Figures from year to year; nothing as long as there is one year alone. */
final class YearByYear {
  private static final int FEWEST = 2;

  private YearByYear() {}

  /** Of all structures, each year of those whose number is seen. */
  static Optional<Drawing> ofAll(Outline.Chart chart, Summary summary) {
    return drawn(
        chart,
        summary,
        summary.structures(),
        (figure, year) -> {
          List<Told.Known> known = known(summary.structures(), figure, year);
          return known.isEmpty()
              ? new Mark(null, Told.Why.NOT_RECEIVED.french())
              : counted(figure, known, summary.total(figure.id()).of());
        });
  }

  /** Of one. */
  static Optional<Drawing> of(Outline.Chart chart, Structure structure, Summary summary) {
    return drawn(
        chart,
        summary,
        List.of(structure),
        (figure, year) ->
            told(structure, figure, year)
                .map(told -> Cells.drawn(figure, told))
                .orElseGet(() -> new Mark(null, Told.Why.NOT_RECEIVED.french())));
  }

  private static Optional<Drawing> drawn(
      Outline.Chart chart, Summary summary, List<Structure> structures, Marking marking) {
    SortedSet<Integer> years = new TreeSet<>();
    for (Structure one : structures) {
      one.history().stream()
          .filter(past -> past.counts() && !past.baseline())
          .filter(
              past ->
                  chart.figures().stream()
                      .anyMatch(figure -> past.figures().get(figure.id()) instanceof Told.Known))
          .forEach(past -> years.add(past.submission().year()));
    }
    if (years.size() < FEWEST) {
      return Optional.empty();
    }
    List<Row> rows =
        IntStream.rangeClosed(years.first(), years.last())
            .mapToObj(
                year ->
                    new Row(
                        String.valueOf(year),
                        chart.figures().stream().map(figure -> marking.of(figure, year)).toList()))
            .toList();
    return Optional.of(
        Lines.of(
            new Chart(
                Cells.title(chart.title(), summary),
                ChartsChapter.series(chart, summary),
                rows.subList(Math.max(0, rows.size() - Chart.MOST_ROWS), rows.size()))));
  }

  /** What is drawn of a figure in a year. */
  private interface Marking {
    Mark of(Outline.Figure figure, int year);
  }

  private static Mark counted(Outline.Figure figure, List<Told.Known> known, int of) {
    BigDecimal sum =
        known.stream().map(Told.Known::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean confidential = known.stream().anyMatch(Told.Known::confidential);
    Mark mark =
        Cells.drawn(figure, new Told.Known(sum, BigDecimal.ONE, List.of(), 0, confidential));
    return known.size() == of
        ? mark
        : new Mark(
            sum, mark.words() + " (" + known.size() + French.NO_BREAK_SPACE + "sur " + of + ")");
  }

  private static List<Told.Known> known(
      List<Structure> structures, Outline.Figure figure, int year) {
    return structures.stream()
        .flatMap(one -> told(one, figure, year).stream())
        .filter(Told.Known.class::isInstance)
        .map(Told.Known.class::cast)
        .toList();
  }

  /** What the version that counts for a year says. */
  private static Optional<Told> told(Structure structure, Outline.Figure figure, int year) {
    return structure.history().stream()
        .filter(past -> past.counts() && !past.baseline() && past.submission().year() == year)
        .flatMap(past -> Optional.ofNullable(past.figures().get(figure.id())).stream())
        .findFirst();
  }
}
