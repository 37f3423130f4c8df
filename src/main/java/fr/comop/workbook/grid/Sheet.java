package fr.comop.workbook.grid;

import fr.comop.form.typed.RawAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as read: only the cells in which something stands.
 *
 * @param rows by rising number; blank ones are absent
 * @param pictures what is placed on it
 */
public record Sheet(String name, boolean hidden, List<Row> rows, List<PlacedPicture> pictures) {

  /**
   * A picture on a sheet.
   *
   * @param row of its upper edge, from 1
   * @param part its name in the file, where its bytes are
   */
  public record PlacedPicture(int row, int column, String part, String mediaType) {}

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
