package fr.comop.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is drawn.
 *
 * @param series names of what each row tells, {@link #MOST_SERIES} at most
 * @param rows {@link #MOST_ROWS} at most, so that it fits on a page
 */
public record Chart(String title, List<String> series, List<Row> rows) {
  /** How many series have a colour. */
  public static final int MOST_SERIES = 4;

  /** How many rows fit on a page. */
  public static final int MOST_ROWS = 20;

  /**
   * A chart.
   *
   * @throws IllegalArgumentException when it has too many series or rows, or a row another number
   *     of marks
   */
  public Chart {
    if (series.size() > MOST_SERIES || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "%d series and %d rows; %d and %d can be drawn"
              .formatted(series.size(), rows.size(), MOST_SERIES, MOST_ROWS));
    }
    if (rows.stream().anyMatch(row -> row.marks().size() != series.size())) {
      throw new IllegalArgumentException("a row has as many marks as there are series");
    }
  }

  /** "Titre. ALTEC Sciences : prévues 180 000 €, réelles non renseigné ; …" */
  String words() {
    return title
        + ". "
        + rows.stream()
            .map(
                row ->
                    row.name()
                        + " : "
                        + IntStream.range(0, series.size())
                            .mapToObj(at -> series.get(at) + " " + row.marks().get(at).words())
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(" ; ", "", "."));
  }
}
