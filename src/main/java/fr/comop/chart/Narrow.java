package fr.comop.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The same charts half as wide, names above what they name: on a telephone their letters are as
 * large as those of the text beside them.
 */
public final class Narrow {
  /** Units of the whole width: about as many as a telephone has pixels. */
  public static final int WIDTH = 340;

  private static final int NAME = 15;
  private static final int THICK = 14;
  private static final int BETWEEN = 8;

  /** Kept free at the right for the number of the longest bar. */
  private static final int NUMBERS = 100;

  private Narrow() {}

  /** Bars that lie, one a row: of a chart with one series. */
  public static Drawing bars(Chart chart) {
    Svg svg = new Svg(WIDTH);
    double longest =
        chart.rows().stream()
            .map(row -> row.marks().get(0).number())
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    double y = 0;
    for (Row row : chart.rows()) {
      Mark mark = row.marks().get(0);
      name(svg, row, y);
      y += NAME;
      if (mark.number() == null) {
        svg.gap(0, y + THICK - 3.0, mark.words());
      } else {
        double length = mark.number().doubleValue() / Math.max(1, longest) * (WIDTH - NUMBERS);
        svg.box(0, y, length, THICK, Hue.of(0, 1).colour);
        svg.text(length + 5, y + THICK - 3.0, Svg.NORMAL, Svg.INK, mark.words());
      }
      y += THICK + BETWEEN;
    }
    return svg.drawn(chart, y);
  }

  /** Parts of a whole, as {@link Shares} draws them. */
  public static Drawing shares(Chart chart) {
    Svg svg = new Svg(WIDTH);
    double y = svg.legend(legend(chart), 0);
    for (Row row : chart.rows()) {
      name(svg, row, y);
      y += NAME;
      String said = Shares.bar(svg, chart.series(), row, 0, y, WIDTH);
      svg.gap(0, y + Shares.THICK + 12.0, said);
      y += Shares.THICK + BETWEEN + (said.isEmpty() ? 0 : NAME);
    }
    return svg.drawn(chart, y);
  }

  /** With the numbers, where there is one bar: a small part has no room for its own. */
  private static List<String> legend(Chart chart) {
    return chart.rows().size() != 1
        ? chart.series()
        : IntStream.range(0, chart.series().size())
            .mapToObj(
                at -> chart.series().get(at) + " : " + chart.rows().get(0).marks().get(at).words())
            .toList();
  }

  private static void name(Svg svg, Row row, double y) {
    svg.text(0, y + NAME - 4.0, Svg.NORMAL, Svg.INK, row.name());
  }
}
