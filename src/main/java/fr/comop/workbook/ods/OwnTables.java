package fr.comop.workbook.ods;

import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.marked.ListLine;
import fr.comop.workbook.marked.ListSize;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.part.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheets of our own: the list of what to mend, and the hidden memory of backgrounds. */
final class OwnTables {
  private final String name;
  private final ToMend toMend;
  private final List<ListLine> lines;
  private final Map<String, String> rawNames;

  /**
   * Our sheets.
   *
   * @param name of the list
   * @param rawNames names of sheets as the file writes them, by the names that people see
   */
  OwnTables(String name, ToMend toMend, Map<String, String> rawNames) {
    this.name = name;
    this.toMend = toMend;
    this.lines = ListLine.of(toMend.findings());
    this.rawNames = rawNames;
  }

  /** The list. */
  Piece list() {
    List<Piece.Child> children = new ArrayList<>();
    for (int index = 0; index < ListSize.COLUMNS.size(); index++) {
      children.add(styled(Piece.of(Odf.COLUMN, Map.of()), ListStyles.column(index)).inside());
    }
    children.add(row(ListStyles.height(ListSize.TITLE), cell(ListStyles.TITLE, toMend.title())));
    for (String line : toMend.introduction()) {
      children.add(row(ListStyles.height(ListSize.LINE), cell(ListStyles.TEXT, line)));
    }
    children.add(row(ListStyles.height(ListSize.LINE), Piece.of(Odf.CELL, Map.of())));
    List<Piece> heads =
        ListSize.titles().stream().map(title -> cell(ListStyles.HEAD, title)).toList();
    children.add(
        row(ListStyles.height(ListSize.height(ListSize.titles())), heads.toArray(Piece[]::new)));
    for (int index = 0; index < lines.size(); index++) {
      children.add(line(index + 1, lines.get(index)));
    }
    return Piece.of(
            Odf.TABLE_ELEMENT,
            Map.of(Odf.TABLE_NAME, name, Odf.TABLE_STYLE, ListStyles.SHOWN, Odf.PROTECTED, "true"))
        .with(children);
  }

  /** The memory: a cell with our colour in A, one with what it took the place of in B. */
  static Piece fills(CellStyles styles) {
    List<Piece.Child> rows = new ArrayList<>();
    styles
        .inUse()
        .forEach(
            (colour, original) ->
                rows.add(
                    Piece.of(
                            Odf.ROW,
                            Map.of(),
                            cell(styles.filled(colour), colour).inside(),
                            cell(styles.filled(original), "fond d’origine").inside())
                        .inside()));
    if (rows.isEmpty()) {
      rows.add(row(ListStyles.height(ListSize.LINE), Piece.of(Odf.CELL, Map.of())));
    }
    return Piece.of(
            Odf.TABLE_ELEMENT,
            Map.of(Odf.TABLE_NAME, OwnSheets.FILLS, Odf.TABLE_STYLE, ListStyles.HIDDEN))
        .with(rows);
  }

  /** The name that tells which sheet is the list. */
  Piece mark() {
    String at = "$" + Odf.quoted(name) + ".$A$1";
    return Piece.of(
        Odf.NAMED_RANGE,
        Map.of(Odf.TABLE_NAME, OwnSheets.LIST_MARK, Odf.BASE_ADDRESS, at, Odf.RANGE_ADDRESS, at));
  }

  /** The styles of these sheets. */
  List<Piece> styles() {
    List<Piece> styles = new ArrayList<>(ListStyles.fixed());
    lines.stream()
        .map(line -> ListSize.height(ListSize.texts(1, line)))
        .distinct()
        .filter(height -> !ListStyles.fixedHeights().contains(height))
        .forEach(height -> styles.add(ListStyles.row(height)));
    return styles;
  }

  private Piece.Child line(int number, ListLine line) {
    List<String> texts = ListSize.texts(number, line);
    List<Piece> cells = new ArrayList<>();
    for (int column = 1; column <= texts.size(); column++) {
      String text = texts.get(column - 1);
      cells.add(
          switch (column) {
            case ListSize.SEVERITY ->
                cell(line.error() ? ListStyles.ERROR : ListStyles.REMARK, text);
            case ListSize.LINK -> link(line);
            default -> cell(ListStyles.CELL, text);
          });
    }
    return row(ListStyles.height(ListSize.height(texts)), cells.toArray(Piece[]::new));
  }

  private Piece link(ListLine line) {
    Place target = line.target();
    String raw = target == null ? null : rawNames.get(target.sheet());
    if (target == null || raw == null) {
      return cell(ListStyles.CELL, line.link());
    }
    String cell = CellAddress.of(target.cell()).map(CellAddress::toString).orElse("A1");
    Piece link =
        Piece.of(
            Odf.LINK,
            Map.of(Odf.HREF, "#" + Odf.quoted(raw) + "." + cell, Odf.LINK_TYPE, "simple"),
            new Piece.Text(line.link()));
    return text(ListStyles.LINK).with(List.of(Odf.paragraph(link.inside()).inside()));
  }

  private static Piece cell(String style, String text) {
    return text(style).with(Odf.paragraphs(text));
  }

  private static Piece text(String style) {
    return Piece.of(Odf.CELL, Map.of(Odf.TABLE_STYLE, style, Odf.VALUE_TYPE, "string"));
  }

  private static Piece.Child row(String style, Piece... cells) {
    List<Piece.Child> children = new ArrayList<>();
    for (Piece cell : cells) {
      children.add(cell.inside());
    }
    return styled(Piece.of(Odf.ROW, Map.of()), style).with(children).inside();
  }

  private static Piece styled(Piece piece, String style) {
    return piece.with(Odf.TABLE_STYLE, style);
  }
}
