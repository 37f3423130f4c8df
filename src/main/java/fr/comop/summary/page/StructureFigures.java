package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.summary.Outline;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A structure's figures, in two columns, each with what was said of it before. */
final class StructureFigures {
  private StructureFigures() {}

  /**
   * Writes them.
   *
   * @return its two columns, which go on below them; the sheet alone where there is no figure
   */
  static List<Element> write(Element sheet, Structure structure, Summary summary) {
    List<Outline.Theme> themes = summary.outline().themes();
    String nothing = nothing(structure, themes);
    if (!nothing.isEmpty()) {
      sheet.appendElement("h3").text("Chiffres");
      Sections.paragraph(sheet, "Aucun chiffre : " + nothing + ".");
      return List.of(sheet);
    }
    int all = themes.stream().mapToInt(StructureFigures::height).sum();
    Element columns = sheet.appendElement("div").addClass("columns");
    Element left = columns.appendElement("div").addClass("left");
    Element right = columns.appendElement("div").addClass("right");
    int before = 0;
    for (Outline.Theme theme : themes) {
      int height = height(theme);
      theme(2 * before + height <= all ? left : right, theme, structure, summary);
      before += height;
    }
    return List.of(left, right);
  }

  /** In lines: its title, and the space below it, beside its figures. */
  private static int height(Outline.Theme theme) {
    return theme.figures().size() + 2;
  }

  /** Why there is no figure at all; "" where there is one, or for several reasons. */
  private static String nothing(Structure structure, List<Outline.Theme> themes) {
    List<Told> told =
        themes.stream()
            .flatMap(theme -> theme.figures().stream())
            .map(one -> structure.figure(one.id()))
            .distinct()
            .toList();
    return told.size() == 1 && told.get(0) instanceof Told.Missing missing
        ? missing.why().french()
        : "";
  }

  private static void theme(
      Element column, Outline.Theme theme, Structure structure, Summary summary) {
    Grid grid =
        new Grid(column, "")
            .texts(Cells.title(theme.title(), summary))
            .numbers(String.valueOf(summary.head().year()));
    String nothing = nothing(structure, List.of(theme));
    if (!nothing.isEmpty()) {
      grid.line("Aucun chiffre").told(false, nothing);
      return;
    }
    for (Outline.Figure figure : theme.figures()) {
      Told told = structure.figure(figure.id());
      Grid.Line line = grid.line(Cells.title(figure, summary));
      Stream.of(gaps(told), before(figure, structure, summary))
          .filter(one -> !one.isEmpty())
          .forEach(line::note);
      line.told(Cells.isKnown(told), Cells.words(figure, told));
    }
  }

  private static String gaps(Told told) {
    return told instanceof Told.Known known && known.gaps() > 0
        ? known.gaps() + (known.gaps() == 1 ? " ligne vide" : " lignes vides")
        : "";
  }

  /** "campagne 2019 : 1 200 ; V1 : 1 150": other years, and other versions of this one. */
  private static String before(Outline.Figure figure, Structure structure, Summary summary) {
    int year = summary.head().year();
    String now = Cells.words(figure, structure.figure(figure.id()));
    return structure.history().stream()
        .filter(past -> past.figures().get(figure.id()) instanceof Told.Known)
        .filter(past -> past.submission().year() < year ? past.counts() : !past.counts())
        .map(past -> said(figure, past, year, now))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(" ; "));
  }

  /** Another version that says the same says nothing. */
  private static String said(Outline.Figure figure, Past past, int year, String now) {
    Told told = past.figures().get(figure.id());
    String words = told == null ? now : Cells.words(figure, told);
    if (past.submission().year() == year && words.equals(now)) {
      return "";
    }
    return (past.baseline()
            ? "pluriannuel"
            : past.submission().year() == year
                ? "V" + past.submission().version()
                : "campagne " + past.submission().year())
        + French.NO_BREAK_SPACE
        + ": "
        + words;
  }
}
