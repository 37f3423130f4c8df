package fr.comop.summary.page;

import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Totals by department. */
final class DepartmentsChapter {
  /** How many stand beside each other. */
  private static final int BESIDE = 9;

  private static final String FEW = "[< 3]";
  private static final String KEPT = "[retenu]";

  private DepartmentsChapter() {}

  static void write(Element body, Summary summary) {
    if (summary.departments().isEmpty() || summary.outline().themes().isEmpty()) {
      return;
    }
    Element section = Sections.begin(body, "Par département").addClass("dense");
    List<String> names = new ArrayList<>(summary.departments().keySet());
    for (int from = 0; from < names.size(); from += BESIDE) {
      some(section, names.subList(from, Math.min(names.size(), from + BESIDE)), summary);
    }
    Sections.note(
        section,
        "Entre parenthèses, le nombre de structures du département ; un chiffre qui repose sur moins"
            + " de structures le dit. « – » : aucun chiffre reçu. « "
            + FEW
            + " » : moins de trois contributions que ce document ne montre pas. « "
            + KEPT
            + " » : se déduirait d’autres chiffres.");
  }

  private static void some(Element section, List<String> names, Summary summary) {
    Grid grid =
        new Grid(section, "")
            .texts("Chiffre")
            .numbers(names.stream().map(name -> name + " (" + count(name, summary) + ")").toList());
    for (Outline.Figure figure : summary.outline().figures().toList()) {
      if (figure.hasTotal()) {
        Grid.Line line = grid.line(Cells.title(figure, summary));
        for (String name : names) {
          Total total = totals(name, summary).get(figure.id());
          if (total == null) {
            line.number("–");
          } else {
            cell(line.cell(), figure, total);
          }
        }
      }
    }
  }

  private static int count(String department, Summary summary) {
    return totals(department, summary).values().stream().mapToInt(Total::of).max().orElse(0);
  }

  private static Map<String, Total> totals(String department, Summary summary) {
    return summary.departments().getOrDefault(department, Map.of());
  }

  private static void cell(Element cell, Outline.Figure figure, Total total) {
    String words =
        total
            .told()
            .match(
                known -> Cells.drawn(figure, known).words(),
                missing -> "–",
                withheld -> withheld.because() == Told.Because.TOO_FEW ? FEW : KEPT);
    cell.text(words);
    if (Cells.isKnown(total.told()) && total.restsOn() < total.of()) {
      cell.appendElement("br");
      cell.appendElement("span").addClass("basis").text(total.restsOn() + " sur " + total.of());
    }
    if (!Cells.isKnown(total.told())) {
      cell.addClass("gap");
    }
  }
}
