package fr.comop.summary.book;

import fr.comop.summary.Origin;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Link;
import fr.comop.summary.book.sheet.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells that each figure comes from, one a line. */
final class SourcesPage {
  private record Key(String beneficiary, String figure) {}

  private record Line(
      Structure structure,
      Outline.Theme theme,
      Outline.Figure figure,
      Told.Known known,
      @Nullable Origin origin) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<Key, Integer> firsts = new HashMap<>();
  private final Wording wording;
  private final AnswersPage answers;
  private final int most;
  private final Page page;

  SourcesPage(Summary summary, AnswersPage answers, int most) {
    this.answers = answers;
    this.most = most;
    wording = new Wording(summary);
    for (Structure structure : summary.structures()) {
      for (Outline.Theme theme : summary.outline().themes()) {
        theme.figures().forEach(figure -> add(structure, theme, figure));
      }
    }
    page =
        new Page(
            "D’où viennent les chiffres",
            "D’où viennent les chiffres",
            wording.notes(
                "Chaque chiffre d’une structure, et les cellules du document reçu dont il vient ;"
                    + " un clic sur la référence mène à la réponse.",
                "À l’inverse, la feuille « Réponses » dit où va chaque réponse reçue."),
            List.of(
                new Column(Wording.STRUCTURE, 26),
                new Column(Wording.THEME, 24),
                new Column(Wording.FIGURE, 40),
                new Column("Valeur", 16),
                new Column("Cellules", 10),
                new Column("Lignes sans réponse", 12),
                new Column(Wording.REFERENCE, 30),
                new Column(Wording.SHEET, 24),
                new Column(Wording.CELL, 9),
                new Column("Saisi dans la cellule", 30)),
            1,
            lines.size(),
            this::row,
            List.of());
  }

  private void add(Structure structure, Outline.Theme theme, Outline.Figure figure) {
    if (structure.figure(figure.id()) instanceof Told.Known known) {
      firsts.put(new Key(structure.beneficiary().id(), figure.id()), lines.size());
      if (known.from().isEmpty()) {
        lines.add(new Line(structure, theme, figure, known, null));
      }
      known.from().forEach(one -> lines.add(new Line(structure, theme, figure, known, one)));
    }
  }

  Page page() {
    return page;
  }

  /** The cells of a figure; none where it is not known. */
  Optional<Link> to(Structure structure, Outline.Figure figure) {
    return Optional.ofNullable(firsts.get(new Key(structure.beneficiary().id(), figure.id())))
        .map(first -> new Link(page.location(first, most), tip(lines.get(first))));
  }

  private static String tip(Line line) {
    int cells = line.known().from().size();
    Origin first = line.origin();
    if (first == null) {
      return "Aucune ligne de ce genre";
    }
    return first.reference()
        + ", "
        + first.place()
        + (cells > 1
            ? " et " + (cells - 1) + (cells > 2 ? " autres cellules" : " autre cellule")
            : "");
  }

  private List<Cell> row(int at) {
    Line line = lines.get(at);
    Origin origin = line.origin();
    List<Cell> cells =
        new ArrayList<>(
            Lines.of(
                Lines.cells(
                    line.structure().beneficiary().name(),
                    line.theme().title(),
                    wording.title(line.figure()),
                    FigureCell.of(line.figure(), line.known()),
                    Cell.of(line.known().from().size()),
                    Cell.of(line.known().gaps())),
                Places.of(origin),
                List.of(
                    Cell.of(origin == null ? "aucune ligne de ce genre" : answers.typed(origin)))));
    if (origin != null) {
      answers.to(origin).ifPresent(link -> cells.set(6, cells.get(6).to(link)));
    }
    return cells;
  }
}
