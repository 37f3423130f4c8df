package fr.comop.workbook.ods;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.marked.ListCell;
import fr.comop.workbook.marked.ListLink;
import fr.comop.workbook.marked.ListRow;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.part.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sheets of our own: the list of what to mend, and the hidden memory of backgrounds. */
final class OwnTables {
  private final String name;
  private final ListSheet sheet;

  /**
   * Our sheets.
   *
   * @param name of the list
   */
  OwnTables(String name, ListSheet sheet) {
    this.name = name;
    this.sheet = sheet;
  }

  /** The list. */
  Fragment list() {
    List<Fragment.Child> children = new ArrayList<>();
    for (int index = 0; index < ListSheet.WIDTHS.size(); index++) {
      children.add(styled(Fragment.of(Odf.COLUMN, Map.of()), ListStyles.column(index)).inside());
    }
    for (ListRow row : sheet.rows()) {
      children.add(
          row.cells().isEmpty()
              ? blankRow()
              : row(
                  row.height(),
                  row.cells().stream().map(OwnTables::cell).toArray(Fragment[]::new)));
    }
    return Fragment.of(
            Odf.TABLE_ELEMENT,
            Map.of(Odf.TABLE_NAME, name, Odf.TABLE_STYLE, ListStyles.SHOWN, Odf.PROTECTED, "true"))
        .with(children);
  }

  /** The memory: a cell with our colour in A, one with what it took the place of in B. */
  static Fragment fills(CellStyles styles) {
    List<Fragment.Child> rows = new ArrayList<>();
    styles
        .inUse()
        .forEach(
            (colour, original) ->
                rows.add(
                    Fragment.of(
                            Odf.ROW,
                            Map.of(),
                            cell(styles.filled(colour), colour).inside(),
                            cell(styles.filled(original), "fond d’origine").inside())
                        .inside()));
    if (rows.isEmpty()) {
      rows.add(blankRow());
    }
    return Fragment.of(
            Odf.TABLE_ELEMENT,
            Map.of(Odf.TABLE_NAME, OwnSheets.FILLS, Odf.TABLE_STYLE, ListStyles.HIDDEN))
        .with(rows);
  }

  /** The name that tells which sheet is the list. */
  Fragment mark() {
    String at = "$" + Odf.quoted(name) + ".$A$1";
    return Fragment.of(
        Odf.NAMED_RANGE,
        Map.of(Odf.TABLE_NAME, OwnSheets.LIST_MARK, Odf.BASE_ADDRESS, at, Odf.RANGE_ADDRESS, at));
  }

  /** The styles of these sheets. */
  List<Fragment> styles() {
    return ListStyles.of(sheet);
  }

  private static Fragment cell(ListCell cell) {
    String style = ListStyles.of(cell.look());
    ListLink link = cell.link();
    return link == null
        ? cell(style, cell.text())
        : text(style)
            .with(
                List.of(
                    Odf.paragraph(
                            Fragment.of(
                                    Odf.LINK,
                                    Map.of(
                                        Odf.HREF,
                                        "#" + Odf.quoted(link.sheet()) + "." + link.cell(),
                                        Odf.LINK_TYPE,
                                        "simple"),
                                    new Fragment.Text(cell.text()))
                                .inside())
                        .inside()));
  }

  private static Fragment cell(String style, String text) {
    return text(style).with(Odf.paragraphs(text));
  }

  private static Fragment text(String style) {
    return Fragment.of(Odf.CELL, Map.of(Odf.TABLE_STYLE, style, Odf.VALUE_TYPE, "string"));
  }

  private static Fragment.Child blankRow() {
    return row(ListSheet.LINE, Fragment.of(Odf.CELL, Map.of()));
  }

  private static Fragment.Child row(int height, Fragment... cells) {
    List<Fragment.Child> children = new ArrayList<>();
    for (Fragment cell : cells) {
      children.add(cell.inside());
    }
    return styled(Fragment.of(Odf.ROW, Map.of()), ListStyles.height(height))
        .with(children)
        .inside();
  }

  private static Fragment styled(Fragment fragment, String style) {
    return fragment.with(Odf.TABLE_STYLE, style);
  }
}
