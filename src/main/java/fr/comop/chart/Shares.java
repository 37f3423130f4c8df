package fr.comop.chart;

import fr.comop.french.French;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parts of a whole, side by side on one bar a row; what no part takes stays white. */
public final class Shares {
  static final int THICK = 20;
  private static final int BETWEEN = 9;
  private static final int NOTES = 138;
  private static final double WHOLE = 100;

  private Shares() {}

  /**
   * Draws them; a row whose parts come to another sum than 100, or that lacks some, says so beside
   * it.
   *
   * @param chart its numbers are percentages
   */
  public static Drawing of(Chart chart) {
    Svg svg = new Svg();
    double y = svg.legend(chart.series(), Names.RIGHT);
    for (Row row : chart.rows()) {
      Names.write(svg, row.name(), y + THICK / 2.0);
      double middle = y + THICK / 2.0 + 4;
      String said = bar(svg, chart.series(), row, Names.RIGHT, y, Svg.WIDTH - Names.RIGHT - NOTES);
      svg.gap(isEmpty(row) ? Names.RIGHT + 4.0 : Svg.WIDTH - NOTES + 6.0, middle, said);
      y += THICK + BETWEEN;
    }
    return svg.drawn(chart, y);
  }

  /** Whether no part of it has a number. */
  private static boolean isEmpty(Row row) {
    return row.marks().stream().allMatch(one -> one.number() == null);
  }

  /** Draws the parts of one row, and tells what is to be said beside them; "" for nothing. */
  static String bar(Svg svg, List<String> series, Row row, double left, double y, double room) {
    double sum =
        row.marks().stream()
            .map(Mark::number)
            .mapToDouble(one -> one == null ? 0 : one.doubleValue())
            .sum();
    double unit = room / Math.max(WHOLE, sum);
    double x = left;
    List<String> missing = new ArrayList<>();
    for (int at = 0; at < series.size(); at++) {
      Mark mark = row.marks().get(at);
      BigDecimal number = mark.number();
      if (number == null) {
        missing.add(mark.words());
        continue;
      }
      Hue hue = Hue.of(at, series.size());
      double width = number.doubleValue() * unit;
      svg.box(x, y, Math.max(0, width - 1), THICK, hue.colour);
      if (Svg.width(mark.words(), Svg.SMALL) < width) {
        svg.centred(x + width / 2, y + THICK / 2.0 + 4, Svg.SMALL, hue.ink, mark.words());
      }
      x += width;
    }
    return beside(sum, missing, series.size());
  }

  private static String beside(double sum, List<String> missing, int count) {
    if (missing.size() == count) {
      return missing.get(0);
    }
    if (!missing.isEmpty()) {
      return missing.size() == 1 ? "1 part sans chiffre" : missing.size() + " parts sans chiffre";
    }
    return Math.abs(sum - WHOLE) < 0.1
        ? ""
        : "somme\u00a0: " + French.percent(BigDecimal.valueOf(Math.round(sum * 10) / 10.0));
  }
}
