package fr.comop.workbook.read;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sheets that ask again what another one asks, cell by cell: copies, of which one is read. Nobody
 * knows which one is meant where they answer differently.
 */
final class CopiedSheets {
  private static final int FEWEST_QUESTIONS = 3;
  private static final int MOST_CELLS = 50;

  private CopiedSheets() {}

  /**
   * A copy that is not read.
   *
   * @param cells where it says something else than the sheet that is read, some of them
   */
  record Copied(Sheet copy, Sheet read, List<CellAddress> cells) {}

  /** The copies that say something else. */
  static List<Copied> of(Layout layout) {
    List<Copied> copied = new ArrayList<>();
    for (Sheet sheet : layout.sheets()) {
      Sheet read = layout.asksOn(sheet) ? null : original(sheet, layout);
      List<CellAddress> cells = read == null ? List.of() : differing(sheet, read);
      if (read != null && !cells.isEmpty()) {
        copied.add(new Copied(sheet, read, cells));
      }
    }
    return copied;
  }

  private static @Nullable Sheet original(Sheet sheet, Layout layout) {
    for (Sheet other : layout.sheets()) {
      List<Workbook.Named> asked =
          layout.titles().values().stream().filter(title -> title.sheet().equals(other)).toList();
      long again =
          asked.stream()
              .filter(
                  title -> Objects.equals(sheet.cell(title.address()), other.cell(title.address())))
              .count();
      if (again >= FEWEST_QUESTIONS && again * 2 > asked.size()) {
        return other;
      }
    }
    return null;
  }

  private static List<CellAddress> differing(Sheet copy, Sheet read) {
    List<CellAddress> cells = new ArrayList<>();
    for (Row row : copy.rows()) {
      for (int index = 0; index < row.size() && cells.size() < MOST_CELLS; index++) {
        CellAddress cell = new CellAddress(row.number(), row.columnAt(index));
        RawAnswer there = read.cell(cell);
        if (!row.at(index).equals(there)) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }
}
