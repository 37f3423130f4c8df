package fr.comop.summary.book;

import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Spread;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Format;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A page a matrix: the darker a cell, the more lines bear that wording. */
final class MatrixPages {
  private final Summary summary;
  private final Wording wording;
  private final TabNames names;

  MatrixPages(Summary summary, TabNames names) {
    this.summary = summary;
    this.names = names;
    wording = new Wording(summary);
  }

  List<Page> pages() {
    return summary.outline().matrices().stream().map(this::page).toList();
  }

  private Page page(Outline.Matrix matrix) {
    boolean marks = summary.head().audience() == Audience.COMMITTEE;
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Wording.STRUCTURE, 32));
    columns.add(new Column(Wording.DEPARTMENT, 18));
    IntStream.range(0, matrix.wordings().size())
        .forEach(
            at ->
                columns.add(
                    new Column(
                        (matrix.numbered() ? (at + 1) + ". " : "") + matrix.wordings().get(at),
                        16)));
    if (marks) {
      columns.add(new Column("Lignes confidentielles, non comptées", 15));
    }
    long most =
        summary.structures().stream()
            .flatMap(one -> of(one, matrix).shares().stream())
            .mapToLong(Spread.Share::lines)
            .max()
            .orElse(0);
    return new Page(
        names.free(matrix.title()),
        matrix.title(),
        wording.notes(
            "Nombre de lignes qui portent chaque mention, d’autant plus foncé qu’il est grand ;"
                + " fond gris : rien à compter.",
            "Une ligne qui porte plusieurs mentions compte avec chacune : ces nombres ne"
                + " s’additionnent pas d’une colonne à l’autre. Aux partenaires, les structures"
                + " dont une ligne est confidentielle n’y sont pas comptées, et un total de moins de"
                + " trois structures non montrées est laissé vide."),
        columns,
        1,
        summary.structures().size(),
        at -> row(summary.structures().get(at), matrix, most, marks),
        totals(matrix, marks));
  }

  private static Spread of(Structure structure, Outline.Matrix matrix) {
    return structure.actions().spreads().getOrDefault(matrix.id(), new Spread(false, List.of(), 0));
  }

  private static List<Cell> row(
      Structure structure, Outline.Matrix matrix, long most, boolean marks) {
    Spread spread = of(structure, matrix);
    List<Cell> row =
        Lines.cells(structure.beneficiary().name(), structure.beneficiary().department());
    for (int at = 0; at < matrix.wordings().size(); at++) {
      row.add(
          spread.known()
              ? Cell.of(spread.shares().get(at).lines())
                  .toned(Tone.heat(spread.shares().get(at).lines(), most))
              : Cell.empty(Tone.MISSING));
    }
    if (marks) {
      row.add(Cell.of(spread.marked()));
    }
    return row;
  }

  private List<List<Cell>> totals(Outline.Matrix matrix, boolean marks) {
    Spread all = summary.spreads().get(matrix.id());
    if (all == null || !all.known()) {
      return List.of();
    }
    List<List<Cell>> totals = new ArrayList<>();
    totals.add(
        Lines.of(
            title(Wording.ALL),
            all.shares().stream().map(one -> total(one, Cell.of(one.lines()))).toList(),
            marks ? List.of(Cell.of(all.marked()).toned(Tone.TOTAL)) : List.of()));
    if (matrix.measure() != null) {
      totals.add(
          Lines.of(
              title(measure(matrix)),
              all.shares().stream()
                  .map(one -> total(one, Cell.of(one.measure(), Format.COUNT)))
                  .toList(),
              marks ? List.of(Cell.empty(Tone.TOTAL)) : List.of()));
    }
    return totals;
  }

  private static Cell total(Spread.Share share, Cell number) {
    return share.few() ? Cell.empty(Tone.MARKED) : number.toned(Tone.TOTAL);
  }

  private static List<Cell> title(String title) {
    return List.of(Cell.of(title).toned(Tone.TOTAL), Cell.empty(Tone.TOTAL));
  }

  /** What is added up beside goes by the name of the figure that adds up the same column. */
  private String measure(Outline.Matrix matrix) {
    return summary
        .outline()
        .figures()
        .filter(one -> one.form().equals(matrix.form()))
        .filter(one -> one.question().equals(matrix.question()) && one.where().isEmpty())
        .filter(one -> one.column() != null && one.column().equals(matrix.measure()))
        .map(wording::title)
        .findFirst()
        .orElse(String.valueOf(matrix.measure()));
  }
}
