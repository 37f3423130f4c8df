package fr.comop.workbook.part;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The cells of one sheet in which something stands, gathered row by row as a file gives them. */
public final class SheetCells {
  private final List<Row> rows = new ArrayList<>();
  private int[] columns = new int[64];
  private RawAnswer[] cells = new RawAnswer[64];
  private final Budget budget;
  private int filled;
  private boolean rising = true;

  /** No cells yet. */
  public SheetCells(Budget budget) {
    this.budget = budget;
  }

  /** Adds a cell to the row at hand; of two in one column the first stands. */
  public void add(int column, RawAnswer answer) throws UnreadableWorkbook {
    budget.take(answer);
    if (filled == columns.length) {
      columns = Arrays.copyOf(columns, filled * 2);
      cells = Arrays.copyOf(cells, filled * 2);
    }
    boolean next = filled == 0 || columns[filled - 1] < column;
    int found = next ? -filled - 1 : Arrays.binarySearch(columns, 0, filled, column);
    if (found >= 0) {
      return; // the same cell again
    }
    int place = -found - 1;
    System.arraycopy(columns, place, columns, place + 1, filled - place);
    System.arraycopy(cells, place, cells, place + 1, filled - place);
    columns[place] = column;
    cells[place] = answer;
    filled++;
  }

  /** Ends the row at hand. */
  public void endRow(int number) {
    if (filled > 0) {
      rising &= rows.isEmpty() || rows.get(rows.size() - 1).number() < number;
      rows.add(new Row(number, Arrays.copyOf(columns, filled), Arrays.copyOf(cells, filled)));
      filled = 0;
    }
  }

  /** Ends the row at hand, which stands several times, one below the other. */
  public void endRows(int first, int times) throws UnreadableWorkbook {
    if (filled > 0) {
      budget.takeCells((long) filled * (times - 1));
      int width = filled;
      for (int row = 0; row < times; row++) {
        filled = width;
        endRow(first + row);
      }
    }
  }

  /** The rows in which something stands, by rising number. */
  public List<Row> rows() {
    if (!rising) {
      rows.sort(Comparator.comparingInt(Row::number));
    }
    return List.copyOf(rows);
  }
}
