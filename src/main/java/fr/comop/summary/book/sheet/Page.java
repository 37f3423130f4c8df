package fr.comop.summary.book.sheet;

import fr.comop.french.French;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet that is one table: a title, notes, the titles of its columns, its lines, and totals
 * below. Where it has more lines than a sheet holds, it goes on on the next.
 *
 * @param name of its tab
 * @param frozen columns that stay in sight
 * @param size number of its lines
 * @param row makes a line, by its place from 0; asked for once a writing
 * @param totals lines below, which are not of the table
 */
public record Page(
    String name,
    String title,
    List<String> notes,
    List<Column> columns,
    int frozen,
    int size,
    IntFunction<List<Cell>> row,
    List<List<Cell>> totals)
    implements Tab {
  /** Lines of a sheet that are left for a table; Excel's sheets have 1,048,576 rows. */
  public static final int MOST = 1_048_000;

  /** Lines of a table that is printed; some seven sheets of paper. */
  private static final int MOST_PRINTED = 250;

  /** A page without totals, of which a column stays in sight. */
  public static Page of(
      String name, String title, List<String> notes, List<Column> columns, List<List<Cell>> rows) {
    return new Page(name, title, notes, columns, 1, rows.size(), rows::get, List.of());
  }

  /** On how many sheets it stands, when one holds so many lines. */
  int sheets(int most) {
    return Math.max(1, (size + most - 1) / most);
  }

  /** The name of one of its sheets, from 0. */
  String name(int sheet) {
    return sheet == 0 ? name : name + " (" + (sheet + 1) + ")";
  }

  /** Whether its table is printed: of one that is only looked things up in nobody wants pages. */
  boolean printed() {
    return size <= MOST_PRINTED;
  }

  /**
   * The notes; where it stands on several sheets, which this is; and, where its table is not
   * printed, how to print some of it.
   */
  List<String> notes(int sheet, int most) {
    List<String> all = new ArrayList<>(notes);
    int sheets = sheets(most);
    if (sheets > 1) {
      all.add(
          French.typeset(
              "Suite de feuilles : celle-ci est la %d sur %d ; un tableau en compte au plus %d lignes."
                  .formatted(sheet + 1, sheets, most)));
    }
    if (!printed()) {
      all.add(
          French.typeset(
              "À l’impression, seul ce titre paraît : le tableau compte %d lignes. Pour en imprimer"
                      .formatted(size)
                  + " une partie, filtrez, sélectionnez, puis imprimez la sélection."));
    }
    return all;
  }

  /** The row with the titles of columns, from 0. */
  int head(int most) {
    return notes(0, most).size() + 2;
  }

  /** Where a line stands: "'Réponses (2)'!A17". */
  public String location(int line, int most) {
    return location(line, 0, most);
  }

  /** The cell of a line that a link stands in: "A17". */
  String cell(int line, int column, int most) {
    return CellReference.convertNumToColString(column) + (head(most) + 2 + line % most);
  }

  private String location(int line, int column, int most) {
    return quoted(name(line / most)) + cell(line, column, most);
  }

  /** The cells of a column, on a page of one sheet: "'Budget'!$C$6:$C$16". */
  public String column(int column) {
    return cells(column, 0, size - 1);
  }

  /** Cells of a column, of some lines. */
  public String cells(int column, int from, int to) {
    int first = head(MOST) + 1;
    return range(column, first + from, column, first + to);
  }

  /** The titles of some columns that stand side by side. */
  public String titles(int from, int to) {
    return range(from, head(MOST), to, head(MOST));
  }

  /** Cells of a line that stand side by side; totals follow the lines of the table. */
  public String line(int line, int from, int to) {
    int row = head(MOST) + 1 + line;
    return range(from, row, to, row);
  }

  private String range(int fromColumn, int fromRow, int toColumn, int toRow) {
    return quoted(name)
        + new CellReference(fromRow, fromColumn, true, true).formatAsString()
        + ":"
        + new CellReference(toRow, toColumn, true, true).formatAsString();
  }

  private static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!";
  }
}
