package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cell lies at a distance from the corner of a sheet. Distances are in EMU, of which a point
 * has 12,700 and a pixel 9,525.
 */
final class Rulers {
  private static final long POINT = 12_700;
  private static final long PIXEL = 9_525;
  private static final int DIGIT = 7;
  private static final int MARGIN = 5;
  private static final int MOST = 200_000;

  private final NavigableMap<Integer, Long> heights = new TreeMap<>();
  private final NavigableMap<Integer, Long> widths = new TreeMap<>();
  private long usualHeight = 15 * POINT;
  private long usualWidth = 64 * PIXEL;

  /** Takes what a sheet says of its columns, or of all rows and columns that it does not name. */
  void columns(XmlPart xml) {
    if (xml.name().equals("sheetFormatPr")) {
      usualHeight = Math.max(1, length(xml.attribute("defaultRowHeight"), POINT, 0, usualHeight));
      usualWidth = Math.max(1, width(xml.attribute("defaultColWidth"), usualWidth));
      return;
    }
    int first = Whole.of(String.valueOf(xml.attribute("min")), 0);
    int last = Math.min(Whole.of(String.valueOf(xml.attribute("max")), 0), Bounds.COLUMNS);
    long width = hidden(xml) ? 0 : width(xml.attribute("width"), usualWidth);
    for (int column = Math.max(1, first); column <= last; column++) {
      widths.put(column, width);
    }
  }

  /** Takes what a sheet says of the height of a row. */
  void row(int number, XmlPart xml) {
    if (hidden(xml)) {
      put(number, 0);
    } else if (xml.attribute("ht") != null) {
      put(number, length(xml.attribute("ht"), POINT, 0, usualHeight));
    }
  }

  /** The cell at a distance from the corner. */
  CellAddress at(long across, long down) {
    return new CellAddress(
        index(heights, usualHeight, down, Bounds.ROWS),
        index(widths, usualWidth, across, Bounds.COLUMNS));
  }

  /** The cell at a distance from the upper left corner of another. */
  CellAddress from(CellAddress cell, long across, long down) {
    return at(
        across + before(widths, usualWidth, cell.column()),
        down + before(heights, usualHeight, cell.row()));
  }

  private void put(int row, long height) {
    if (heights.size() < MOST) {
      heights.put(row, height);
    }
  }

  private static int index(NavigableMap<Integer, Long> told, long usual, long distance, int most) {
    long left = distance;
    int next = 1;
    for (Map.Entry<Integer, Long> one : told.entrySet()) {
      long gap = (one.getKey() - next) * usual;
      if (left < gap) {
        break;
      }
      left -= gap;
      next = one.getKey();
      if (left < one.getValue()) {
        return next;
      }
      left -= one.getValue();
      next++;
    }
    return (int) Math.max(1, Math.min(most, next + left / usual));
  }

  private static long before(NavigableMap<Integer, Long> told, long usual, int index) {
    NavigableMap<Integer, Long> before = told.headMap(index, false);
    return before.values().stream().mapToLong(Long::longValue).sum()
        + (index - 1 - before.size()) * usual;
  }

  private static boolean hidden(XmlPart xml) {
    String hidden = xml.attribute("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private static long width(@Nullable String digits, long otherwise) {
    return length(digits, DIGIT * PIXEL, MARGIN * PIXEL, otherwise);
  }

  private static long length(@Nullable String units, long each, long more, long otherwise) {
    try {
      return units == null
          ? otherwise
          : (long) (Math.max(0, Math.min(10_000, Double.parseDouble(units))) * each) + more;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
