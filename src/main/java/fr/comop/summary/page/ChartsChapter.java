package fr.comop.summary.page;

import fr.comop.chart.Bars;
import fr.comop.chart.Chart;
import fr.comop.chart.Drawing;
import fr.comop.chart.Row;
import fr.comop.chart.Shares;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Figures side by side. */
final class ChartsChapter {
  private ChartsChapter() {}

  static void write(Element body, Summary summary) {
    if (summary.outline().charts().isEmpty()) {
      return;
    }
    Element section = Sections.begin(body, "En graphiques");
    for (Outline.Chart chart : summary.outline().charts()) {
      section.appendElement("h2").text(Cells.title(chart.title(), summary));
      if (chart.kind() == Outline.Chart.Kind.YEARS) {
        YearByYear.ofAll(chart, summary)
            .ifPresentOrElse(
                drawing -> section.append(drawing.svg()),
                () ->
                    Sections.paragraph(
                        section,
                        "Une seule année est connue ici : la courbe se dessinera avec la"
                            + " suivante."));
      } else {
        sideBySide(chart, summary).forEach(drawing -> section.append(drawing.svg()));
      }
    }
  }

  private static List<Drawing> sideBySide(Outline.Chart chart, Summary summary) {
    List<Row> rows = new ArrayList<>();
    for (Structure one : summary.structures()) {
      rows.add(
          new Row(
              one.beneficiary().name(),
              chart.figures().stream()
                  .map(figure -> Cells.drawn(figure, one.figure(figure.id())))
                  .toList()));
    }
    // beside the sum of all, bars of one structure could not be read
    if (summary.head().audience() == Audience.PARTNERS
        || chart.kind() == Outline.Chart.Kind.SHARES) {
      rows.add(
          new Row(
              "Ensemble",
              chart.figures().stream()
                  .map(figure -> Cells.drawn(figure, summary.total(figure.id()).told()))
                  .toList()));
    }
    List<Drawing> drawings = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += Chart.MOST_ROWS) {
      Chart drawn =
          new Chart(
              Cells.title(chart.title(), summary),
              series(chart, summary),
              rows.subList(from, Math.min(rows.size(), from + Chart.MOST_ROWS)));
      drawings.add(chart.kind() == Outline.Chart.Kind.SHARES ? Shares.of(drawn) : Bars.of(drawn));
    }
    return drawings;
  }

  static List<String> series(Outline.Chart chart, Summary summary) {
    return chart.figures().stream().map(one -> Cells.title(one, summary)).toList();
  }
}
