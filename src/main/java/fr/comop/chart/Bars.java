package fr.comop.chart;

import java.math.BigDecimal;
import java.util.Objects;

/** Bars that lie, those of one row one below the other. */
public final class Bars {
  private static final int THICK = 13;
  private static final int BETWEEN = 9;

  /** Kept free at the right for the number of the longest bar. */
  private static final int NUMBERS = 110;

  private Bars() {}

  /** Draws them; the longest takes the whole width. */
  public static Drawing of(Chart chart) {
    Svg svg = new Svg();
    double top = svg.legend(chart.series(), Names.RIGHT);
    double longest = longest(chart);
    int count = chart.series().size();
    double y = top;
    for (Row row : chart.rows()) {
      Names.write(svg, row.name(), y + count * THICK / 2.0);
      if (row.marks().stream().distinct().count() == 1 && row.marks().get(0).number() == null) {
        svg.gap(Names.RIGHT + 4, y + count * THICK / 2.0 + 4, row.marks().get(0).words());
        y += count * THICK + BETWEEN;
        continue;
      }
      for (int at = 0; at < count; at++) {
        Mark mark = row.marks().get(at);
        BigDecimal number = mark.number();
        if (number == null) {
          svg.gap(Names.RIGHT + 4, y + THICK - 3.0, mark.words());
        } else {
          double length = number.doubleValue() / longest * (Svg.WIDTH - Names.RIGHT - NUMBERS);
          svg.box(Names.RIGHT, y, length, THICK - 1.0, Hue.of(at, count).colour);
          svg.text(Names.RIGHT + length + 4, y + THICK - 3.0, Svg.SMALL, Svg.INK, mark.words());
        }
        y += THICK;
      }
      y += BETWEEN;
    }
    svg.line(Names.RIGHT, top - 3, Names.RIGHT, y - BETWEEN + 3.0, Svg.GREY);
    return svg.drawn(chart, y);
  }

  private static double longest(Chart chart) {
    return Math.max(
        1,
        chart.rows().stream()
            .flatMap(row -> row.marks().stream())
            .map(Mark::number)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(1));
  }
}
