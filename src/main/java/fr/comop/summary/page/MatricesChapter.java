package fr.comop.summary.page;

import fr.comop.french.French;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Spread;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Which actions serve what: the more, the darker, and the number in each cell. */
final class MatricesChapter {
  private static final List<String> SHADES =
      List.of("#ffffff", "#deebf7", "#b3d1ea", "#6aaed6", "#1b66a5");

  private MatricesChapter() {}

  static void write(Element body, Summary summary) {
    if (summary.outline().matrices().isEmpty()) {
      return;
    }
    Element section = Sections.begin(body, "À quoi servent les actions");
    Sections.paragraph(
        section,
        "Nombre d’actions rapportées par structure ; plus la case est foncée, plus elles sont"
            + " nombreuses. Une action compte avec chacun de ses choix : les cases d’une ligne ne"
            + " s’additionnent pas.");
    if (summary.head().audience() == Audience.PARTNERS) {
      Sections.paragraph(
          section,
          "Les structures dont une action est confidentielle n’y sont pas comptées ; « [< 3] » :"
              + " moins de trois structures.");
    }
    summary.outline().matrices().forEach(one -> matrix(section, one, summary));
  }

  private static void matrix(Element section, Outline.Matrix matrix, Summary summary) {
    Element kept = section.appendElement("div").attr("style", "page-break-inside: avoid");
    kept.appendElement("h2").text(Cells.title(matrix.title(), summary));
    int count = matrix.wordings().size();
    boolean marked =
        summary.structures().stream().anyMatch(one -> spread(one, matrix).marked() > 0);
    Grid grid =
        new Grid(kept, "")
            .texts("Structure")
            .counts(IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList())
            .numbers(marked ? List.of("Confidentielles") : List.of());
    int most =
        summary.structures().stream()
            .flatMap(one -> spread(one, matrix).shares().stream())
            .mapToInt(Spread.Share::lines)
            .max()
            .orElse(0);
    for (Structure one : summary.structures()) {
      Grid.Line line = grid.line(one.beneficiary().name());
      Spread spread = spread(one, matrix);
      if (spread.known()) {
        spread.shares().forEach(share -> cell(line, share.lines(), most));
        if (marked) {
          line.number(
              spread.marked() == 0
                  ? ""
                  : spread.marked() + " " + Told.Because.CONFIDENTIAL.french());
        }
      } else {
        line.across(count + (marked ? 1 : 0), "aucune action reçue, ou lisible par comop");
      }
    }
    all(grid, matrix, summary, marked);
    Element legend = kept.appendElement("p").addClass("small");
    legend.text(
        String.join(
            " ; ",
            IntStream.range(0, count)
                .mapToObj(at -> (at + 1) + " : " + matrix.wordings().get(at))
                .toList()));
  }

  private static void all(Grid grid, Outline.Matrix matrix, Summary summary, boolean marked) {
    Spread all = summary.spreads().get(matrix.id());
    int count = matrix.wordings().size();
    if (all == null || !all.known()) {
      grid.line("Ensemble").across(count + (marked ? 1 : 0), "non communiqué");
      return;
    }
    line(grid, "Ensemble", all, share -> String.valueOf(share.lines()), marked);
    summary
        .outline()
        .figures()
        .filter(one -> one.question().equals(matrix.question()))
        .filter(one -> one.column() != null && one.column().equals(matrix.measure()))
        .filter(one -> one.where().isEmpty())
        .findFirst()
        .ifPresent(
            figure ->
                line(
                    grid,
                    Cells.title(figure, summary),
                    all,
                    share -> French.number(share.measure()),
                    marked));
  }

  private static void line(
      Grid grid, String name, Spread all, Function<Spread.Share, String> words, boolean marked) {
    Grid.Line line = grid.line(name).total();
    all.shares().forEach(share -> line.count(share.few() ? "[< 3]" : words.apply(share)));
    if (marked) {
      line.number("");
    }
  }

  private static void cell(Grid.Line line, int lines, int most) {
    int shade =
        lines == 0 ? 0 : 1 + Math.min(SHADES.size() - 2, lines * (SHADES.size() - 1) / (most + 1));
    line.cell()
        .removeClass("number")
        .attr(
            "style",
            "text-align: center; background-color: "
                + SHADES.get(shade)
                + (shade == SHADES.size() - 1 ? "; color: #ffffff" : ""))
        .text(String.valueOf(lines));
  }

  private static Spread spread(Structure structure, Outline.Matrix matrix) {
    return structure.actions().spreads().getOrDefault(matrix.id(), new Spread(false, List.of(), 0));
  }
}
