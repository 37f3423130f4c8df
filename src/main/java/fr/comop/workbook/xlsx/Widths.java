package fr.comop.workbook.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How wide and high, in pixels, the cells of a sheet are around those that are marked. */
final class Widths {
  private static final int COLUMN = 64;
  private static final int ROW = 20;
  private static final int DIGIT = 7;
  private static final int ROWS_BELOW = 15;

  private final NavigableMap<Integer, Integer> columns = new TreeMap<>();
  private final Map<Integer, Integer> rows = new HashMap<>();
  private int lastMarked = -ROWS_BELOW;

  /**
   * Notes a run of columns, both included.
   *
   * @param width in digits; null when it is as usual
   */
  void columns(int first, int last, @Nullable String width, boolean hidden) {
    columns.put(first, hidden ? 0 : pixels(width, DIGIT, COLUMN));
    columns.putIfAbsent(last + 1, COLUMN);
  }

  /**
   * Notes a row.
   *
   * @param height in points; null when it is as usual
   */
  void row(int number, @Nullable String height, boolean marked) {
    lastMarked = marked ? number : lastMarked;
    if (number - lastMarked < ROWS_BELOW && height != null) {
      rows.put(number, pixels(height, 96 / 72.0, ROW));
    }
  }

  int column(int number) {
    Map.Entry<Integer, Integer> run = columns.floorEntry(number);
    return run == null ? COLUMN : run.getValue();
  }

  int row(int number) {
    return rows.getOrDefault(number, ROW);
  }

  private static int pixels(@Nullable String length, double each, int otherwise) {
    try {
      return length == null ? otherwise : (int) Math.min(5_000, Double.parseDouble(length) * each);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
