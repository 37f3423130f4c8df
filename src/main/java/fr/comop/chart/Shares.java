package fr.comop.chart;

import fr.comop.french.French;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parts of a whole, side by side on one bar a row; what no part takes stays white. */
public final class Shares {
  private static final int THICK = 20;
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
      row(svg, chart.series(), row, y);
      y += THICK + BETWEEN;
    }
    return svg.drawn(chart, y);
  }

  private static void row(Svg svg, List<String> series, Row row, double y) {
    double room = Svg.WIDTH - Names.RIGHT - NOTES;
    double sum =
        row.marks().stream()
            .map(Mark::number)
            .mapToDouble(one -> one == null ? 0 : one.doubleValue())
            .sum();
    double unit = room / Math.max(WHOLE, sum);
    double x = Names.RIGHT;
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
    note(svg, x, y + THICK / 2.0 + 4, sum, missing, series.size());
  }

  private static void note(
      Svg svg, double x, double y, double sum, List<String> missing, int count) {
    if (missing.size() == count) {
      svg.gap(x + 4, y, missing.get(0));
    } else if (!missing.isEmpty()) {
      svg.gap(
          Svg.WIDTH - NOTES + 6.0,
          y,
          missing.size() == 1 ? "1 part sans chiffre" : missing.size() + " parts sans chiffre");
    } else if (Math.abs(sum - WHOLE) >= 0.1) {
      svg.gap(
          Svg.WIDTH - NOTES + 6.0,
          y,
          "somme\u00a0: " + French.percent(BigDecimal.valueOf(Math.round(sum * 10) / 10.0)));
    }
  }
}
