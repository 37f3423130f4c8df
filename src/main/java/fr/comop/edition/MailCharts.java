package fr.comop.edition;

import fr.comop.chart.Chart;
import fr.comop.chart.Drawing;
import fr.comop.chart.Mark;
import fr.comop.chart.Narrow;
import fr.comop.chart.Row;
import fr.comop.french.French;
import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The charts of a mail, of all structures together: the first bars and the first shares that {@code
 * config/summary.yaml} has drawn. Where the documents are, three lines of the mail say already.
 */
final class MailCharts {
  private final Summary summary;

  private MailCharts(Summary summary) {
    this.summary = summary;
  }

  static List<Drawing> of(Summary summary) {
    MailCharts charts = new MailCharts(summary);
    List<Drawing> drawings = new ArrayList<>();
    charts.first(Outline.Chart.Kind.BARS).map(charts::bars).ifPresent(drawings::add);
    charts.first(Outline.Chart.Kind.SHARES).map(charts::shares).ifPresent(drawings::add);
    return List.copyOf(drawings);
  }

  private Optional<Outline.Chart> first(Outline.Chart.Kind kind) {
    return summary.outline().charts().stream().filter(one -> one.kind() == kind).findFirst();
  }

  private Drawing bars(Outline.Chart chart) {
    return Narrow.bars(
        new Chart(
            chart.title(),
            List.of("ensemble"),
            chart.figures().stream().map(one -> new Row(name(one), List.of(mark(one)))).toList()));
  }

  private Drawing shares(Outline.Chart chart) {
    return Narrow.shares(
        new Chart(
            chart.title(),
            chart.figures().stream().map(this::name).toList(),
            List.of(
                new Row(
                    "Ensemble des structures",
                    chart.figures().stream().map(this::mark).toList()))));
  }

  private String name(Outline.Figure figure) {
    return figure.name(summary.head().year());
  }

  private Mark mark(Outline.Figure figure) {
    Told told = summary.total(figure.id()).told();
    return told.match(
        known -> new Mark(known.number(), words(figure, known)),
        missing -> new Mark(null, missing.why().french()),
        withheld -> new Mark(null, withheld.because().french()));
  }

  /** No cents: a chart is for a glance. */
  private static String words(Outline.Figure figure, Told.Known known) {
    return switch (figure.type()) {
      case AMOUNT ->
          French.number(known.number().setScale(0, RoundingMode.HALF_UP))
              + French.NO_BREAK_SPACE
              + "€";
      case PERCENT -> French.percent(known.number().setScale(0, RoundingMode.HALF_UP));
      default -> figure.french(known);
    };
  }
}
