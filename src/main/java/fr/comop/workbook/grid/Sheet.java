package fr.comop.workbook.grid;

import fr.comop.form.typed.RawAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as read: only the cells in which something stands, and what lies over cells.
 *
 * @param rows by rising number; blank ones are absent
 * @param pictures what is placed on it
 * @param texts what is written over its cells rather than in them
 * @param merged its merged cells
 * @param whole whether pictures and texts could be read to their end; else there may be more
 */
public record Sheet(
    String name,
    boolean hidden,
    List<Row> rows,
    List<PlacedPicture> pictures,
    List<PlacedText> texts,
    List<Merged> merged,
    boolean whole) {

  /** A sheet over whose cells nothing is written. */
  public Sheet(String name, boolean hidden, List<Row> rows, List<PlacedPicture> pictures) {
    this(name, hidden, rows, pictures, List.of(), List.of(), true);
  }

  /**
   * A picture on a sheet.
   *
   * @param row of its upper edge, from 1
   * @param part its name in the file, where its bytes are
   */
  public record PlacedPicture(int row, int column, String part, String mediaType) {}

  /**
   * Words that somebody wrote over cells.
   *
   * @param note whether they are a note on one cell; else they stand in a shape
   * @param over the cells that they cover, one for a note
   * @param text as it is seen, never blank
   */
  public record PlacedText(boolean note, Merged over, String text) {}

  /**
   * Cells that touch one another, made one or covered by one thing: from the upper left one to the
   * lower right one, both included.
   */
  public record Merged(CellAddress first, CellAddress last) {
    /** One cell alone. */
    public static Merged one(CellAddress cell) {
      return new Merged(cell, cell);
    }

    /** Whether a cell is among them. */
    public boolean holds(CellAddress cell) {
      return cell.row() >= first.row()
          && cell.row() <= last.row()
          && cell.column() >= first.column()
          && cell.column() <= last.column();
    }
  }

  /** Whether it is the same one: to compare all that it holds would take as long as to read it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** What stands in a cell; null when nothing does. */
  public @Nullable RawAnswer cell(CellAddress address) {
    int index = firstAt(address.row());
    return index < rows.size() && rows.get(index).number() == address.row()
        ? rows.get(index).cell(address.column())
        : null;
  }

  /** The rows from one number to another, both included. */
  public List<Row> rows(int from, int to) {
    int first = firstAt(from);
    return first >= rows.size() || to < from ? List.of() : rows.subList(first, firstAt(to + 1));
  }

  private int firstAt(int number) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
