package fr.comop.chart;

import fr.comop.french.French;
import java.math.BigDecimal;
import java.util.Objects;

/** Lines from year to year, from zero upwards; a year without a number breaks the line. */
public final class Lines {
  private static final int HEIGHT = 170;
  private static final int LEFT = 90;
  private static final int RIGHT = 90;
  private static final int STEPS = 4;

  private Lines() {}

  /** Draws them: a row a year. */
  public static Drawing of(Chart chart) {
    Svg svg = new Svg();
    double top = svg.legend(chart.series(), LEFT) + 8;
    double bottom = top + HEIGHT;
    double most = most(chart);
    for (int step = 0; step <= STEPS; step++) {
      double y = bottom - HEIGHT * step / (double) STEPS;
      svg.line(LEFT, y, Svg.WIDTH - RIGHT, y, step == 0 ? Svg.GREY : "#d0d0d0");
      svg.ending(
          LEFT - 6.0,
          y + 4,
          Svg.SMALL,
          Svg.GREY,
          French.number(BigDecimal.valueOf(most * step / STEPS).stripTrailingZeros()));
    }
    for (int year = 0; year < chart.rows().size(); year++) {
      Row row = chart.rows().get(year);
      svg.centred(x(chart, year), bottom + 16, Svg.NORMAL, Svg.INK, row.name());
      if (row.marks().stream().allMatch(one -> one.number() == null)) {
        svg.gap(x(chart, year) - RIGHT / 2.0, bottom - 8, row.marks().get(0).words());
      }
    }
    for (int at = 0; at < chart.series().size(); at++) {
      series(svg, chart, at, bottom, most);
    }
    return svg.drawn(chart, bottom + 24);
  }

  private static void series(Svg svg, Chart chart, int at, double bottom, double most) {
    Hue hue = Hue.of(at, chart.series().size());
    StringBuilder points = new StringBuilder();
    boolean begun = false;
    for (int year = 0; year < chart.rows().size(); year++) {
      BigDecimal number = chart.rows().get(year).marks().get(at).number();
      if (number != null) {
        points
            .append(begun ? 'L' : 'M')
            .append(Svg.plain(x(chart, year)))
            .append(',')
            .append(Svg.plain(y(number, bottom, most)));
      }
      begun = number != null;
    }
    if (points.length() > 0) {
      svg.path(points.toString(), hue);
    }
    for (int year = 0; year < chart.rows().size(); year++) {
      Mark mark = chart.rows().get(year).marks().get(at);
      if (mark.number() != null) {
        double y = y(mark.number(), bottom, most);
        svg.marker(x(chart, year), y, hue);
        svg.text(x(chart, year) + 8, y + (at % 2 == 0 ? -5 : 13), Svg.SMALL, Svg.INK, mark.words());
      }
    }
  }

  private static double x(Chart chart, int year) {
    double room = Svg.WIDTH - LEFT - RIGHT;
    return LEFT + room * (year + 0.5) / chart.rows().size();
  }

  private static double y(BigDecimal number, double bottom, double most) {
    return bottom - number.doubleValue() / most * HEIGHT;
  }

  /** The next round number above all. */
  private static double most(Chart chart) {
    double highest =
        chart.rows().stream()
            .flatMap(row -> row.marks().stream())
            .map(Mark::number)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    if (highest <= 0) {
      return STEPS;
    }
    double power = Math.pow(10, Math.floor(Math.log10(highest)));
    for (double factor : new double[] {1, 2, 4, 6, 8}) {
      if (factor * power >= highest) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
