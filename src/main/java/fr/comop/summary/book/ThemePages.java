package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page a theme: structures by name, or, for those who are told totals alone, the totals. */
final class ThemePages {
  /** Columns before the figures. */
  static final int BEFORE = 2;

  /** Links of a sheet that Excel takes; on a page of more figures none leads anywhere. */
  private static final int MOST_LINKS = 65_000;

  private final Summary summary;
  private final SourcesPage sources;
  private final Wording wording;
  private final TabNames names;

  ThemePages(Summary summary, SourcesPage sources, TabNames names) {
    this.summary = summary;
    this.sources = sources;
    this.names = names;
    wording = new Wording(summary);
  }

  /** By theme, in order. */
  Map<Outline.Theme, Page> pages() {
    Map<Outline.Theme, Page> pages = new LinkedHashMap<>();
    for (Outline.Theme theme : summary.outline().themes()) {
      pages.put(theme, summary.structures().isEmpty() ? totals(theme) : structures(theme));
    }
    return pages;
  }

  private Page structures(Outline.Theme theme) {
    boolean linked = (long) summary.structures().size() * theme.figures().size() <= MOST_LINKS;
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Wording.STRUCTURE, 32));
    columns.add(new Column(Wording.DEPARTMENT, 18));
    theme.figures().forEach(one -> columns.add(new Column(wording.title(one), 17)));
    return new Page(
        names.free(theme.title()),
        theme.title(),
        wording.notes(
            wording.legend(),
            linked
                ? "Un clic sur un chiffre mène aux cellules dont il vient ; les pourcentages de"
                    + " toutes les structures sont pondérés."
                : "D’où vient chaque chiffre : feuille « D’où viennent les chiffres », à filtrer ;"
                    + " les pourcentages de toutes les structures sont pondérés."),
        columns,
        1,
        summary.structures().size(),
        at -> row(theme, summary.structures().get(at), linked),
        List.of(
            total(theme, Wording.ALL, one -> FigureCell.of(one, summary.total(one.id()))),
            total(theme, Wording.KNOWN, one -> FigureCell.restsOn(summary.total(one.id())))));
  }

  private List<Cell> row(Outline.Theme theme, Structure structure, boolean linked) {
    List<Cell> row =
        Lines.cells(structure.beneficiary().name(), structure.beneficiary().department());
    for (Outline.Figure figure : theme.figures()) {
      Cell cell = FigureCell.of(figure, structure.figure(figure.id()));
      row.add(linked ? sources.to(structure, figure).map(cell::to).orElse(cell) : cell);
    }
    return row;
  }

  private static List<Cell> total(
      Outline.Theme theme, String title, Function<Outline.Figure, Cell> cell) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(title).toned(Tone.TOTAL));
    row.add(Cell.empty(Tone.TOTAL));
    theme.figures().forEach(one -> row.add(cell.apply(one)));
    return row;
  }

  private Page totals(Outline.Theme theme) {
    return Page.of(
        names.free(theme.title()),
        theme.title(),
        wording.notes(wording.legend(), "Les pourcentages sont pondérés, et non additionnés."),
        List.of(
            new Column(Wording.FIGURE, 50),
            new Column(Wording.ALL, 22),
            new Column(Wording.KNOWN, 14),
            new Column("Sans valeur : pourquoi", 36)),
        theme.figures().stream()
            .map(
                one ->
                    Lines.cells(
                        wording.title(one),
                        FigureCell.of(one, summary.total(one.id())),
                        FigureCell.restsOn(summary.total(one.id())),
                        FigureCell.why(summary.total(one.id()).told())))
            .toList());
  }
}
