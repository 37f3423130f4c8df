package fr.comop.summary.page;

import fr.comop.chart.Mark;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.math.RoundingMode;

/** How what is told reads in a cell, and beside a bar. */
final class Cells {
  private Cells() {}

  /** A figure's title; its unit stands with its numbers. */
  static String title(Outline.Figure figure, Summary summary) {
    return figure.name(summary.head().year());
  }

  static String title(String wording, Summary summary) {
    return Years.of(summary.head().year()).in(wording);
  }

  /** "1 234,50 €", "1 234 [confidentiel]" for those who see it, "non renseigné". */
  static String words(Outline.Figure figure, Told told) {
    return figure.french(told) + mark(told);
  }

  /** The same, as short as it fits into a chart. */
  static Mark drawn(Outline.Figure figure, Told told) {
    return told.match(
        known ->
            new Mark(
                known.number(),
                (switch (figure.type()) {
                      case AMOUNT ->
                          French.number(known.number().setScale(0, RoundingMode.HALF_UP))
                              + French.NO_BREAK_SPACE
                              + "€";
                      case PERCENT ->
                          French.percent(known.number().setScale(1, RoundingMode.HALF_UP));
                      default -> figure.french(told);
                    })
                    + mark(told)),
        missing -> new Mark(null, missing.why().french()),
        withheld -> new Mark(null, withheld.because().french()));
  }

  static boolean isKnown(Told told) {
    return told instanceof Told.Known;
  }

  private static String mark(Told told) {
    return told instanceof Told.Known known && known.confidential()
        ? French.NO_BREAK_SPACE + Told.Because.CONFIDENTIAL.french()
        : "";
  }
}
