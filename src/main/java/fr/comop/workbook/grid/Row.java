package fr.comop.workbook.grid;

import fr.comop.form.typed.RawAnswer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of one row in which something stands. Immutable once built. */
public final class Row {
  private final int number;
  private final int[] columns;
  private final RawAnswer[] cells;

  /**
   * A row.
   *
   * @param number from 1
   * @param columns from 1, rising
   * @param cells beside {@code columns}, one each
   */
  public Row(int number, int[] columns, RawAnswer[] cells) {
    this.number = number;
    this.columns = columns;
    this.cells = cells;
  }

  /** Its number, from 1, as people see it. */
  public int number() {
    return number;
  }

  /** How many cells have something in them. */
  public int size() {
    return columns.length;
  }

  /** The column, from 1, of the cell at an index from 0. */
  public int columnAt(int index) {
    return columns[index];
  }

  /** What stands in the cell at an index from 0. */
  public RawAnswer at(int index) {
    return cells[index];
  }

  /** What stands in a column; null when nothing does. */
  public @Nullable RawAnswer cell(int column) {
    int index = Arrays.binarySearch(columns, column);
    return index < 0 ? null : cells[index];
  }
}
