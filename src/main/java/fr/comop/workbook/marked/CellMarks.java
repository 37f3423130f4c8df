package fr.comop.workbook.marked;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The cells that findings are seen in. */
public final class CellMarks {
  private static final int MOST = 5_000;
  private static final int MOST_COMMENTS = 100;
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;

  private final Map<String, NavigableMap<Integer, NavigableMap<Integer, CellMark>>> bySheet =
      new HashMap<>();

  /**
   * The marks of these findings: of the first 5,000 cells, and a comment in the first hundred of
   * each.
   */
  public CellMarks(List<Finding> findings) {
    int marked = 0;
    int number = 0;
    for (Finding finding : findings) {
      CellMark mark = CellMark.of(finding, ++number);
      int seen = 0;
      for (Place place : finding.places()) {
        CellAddress cell = CellAddress.of(place.cell()).orElse(null);
        if (cell != null
            && cell.row() <= LAST_ROW
            && cell.column() <= LAST_COLUMN
            && ++marked <= MOST) {
          bySheet
              .computeIfAbsent(place.sheet(), sheet -> new TreeMap<>())
              .computeIfAbsent(cell.row(), row -> new TreeMap<>())
              .merge(
                  cell.column(),
                  ++seen <= MOST_COMMENTS ? mark : new CellMark(mark.error(), ""),
                  CellMark::and);
        }
      }
    }
  }

  /** The marks of a sheet, by row and column, both from 1. */
  public NavigableMap<Integer, NavigableMap<Integer, CellMark>> of(String sheet) {
    return bySheet.getOrDefault(sheet, Collections.emptyNavigableMap());
  }
}
