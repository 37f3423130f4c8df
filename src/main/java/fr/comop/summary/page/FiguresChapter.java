package fr.comop.summary.page;

import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Total;
import org.jsoup.nodes.Element;

/** What all structures come to, theme by theme. */
final class FiguresChapter {
  private FiguresChapter() {}

  static void write(Element body, Summary summary) {
    Element section = Sections.begin(body, "Chiffres clés");
    for (Outline.Theme theme : summary.outline().themes()) {
      Grid grid =
          new Grid(section.appendElement("div").addClass("whole tight"), "")
              .texts(Cells.title(theme.title(), summary))
              .numbers("Ensemble", "Structures comptées");
      for (Outline.Figure figure : theme.figures()) {
        Total total = summary.total(figure.id());
        grid.line(Cells.title(figure, summary))
            .told(Cells.isKnown(total.told()), Cells.words(figure, total.told()))
            .number(total.restsOn() + " sur " + total.of());
      }
    }
  }
}
