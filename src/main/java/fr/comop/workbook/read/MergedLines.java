package fr.comop.workbook.read;

import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells of a table that were merged with those below: what stands there is said of every line. */
final class MergedLines {
  private final Map<Integer, TreeMap<Integer, Sheet.Merged>> byColumn = new HashMap<>();

  private MergedLines() {}

  static MergedLines of(Layout.TablePlace at) {
    MergedLines lines = new MergedLines();
    for (Sheet.Merged one : at.sheet().merged()) {
      CellAddress first = one.first();
      if (first.row() < one.last().row()
          && first.row() >= at.first()
          && one.last().row() <= at.last()
          && at.columns().containsValue(first.column())) {
        lines
            .byColumn
            .computeIfAbsent(first.column(), column -> new TreeMap<>())
            .put(first.row(), one);
      }
    }
    return lines;
  }

  /** The merged cells that a cell belongs to without being their first; null when it does not. */
  Sheet.@Nullable Merged above(int row, int column) {
    TreeMap<Integer, Sheet.Merged> merged = byColumn.get(column);
    Map.Entry<Integer, Sheet.Merged> above = merged == null ? null : merged.lowerEntry(row);
    return above == null || above.getValue().last().row() < row ? null : above.getValue();
  }

  /** Whether nothing is merged. */
  boolean isEmpty() {
    return byColumn.isEmpty();
  }

  /** "les lignes 9 à 11". */
  static String lines(Sheet.Merged merged) {
    return "les lignes " + merged.first().row() + " à " + merged.last().row();
  }

  /** "C9:C11". */
  static String cells(Sheet.Merged merged) {
    return List.of(merged.first(), merged.last()).stream()
        .map(CellAddress::toString)
        .collect(Collectors.joining(":"));
  }
}
