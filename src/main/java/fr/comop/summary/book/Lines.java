package fr.comop.summary.book;

import fr.comop.summary.book.sheet.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes lines of cells. */
final class Lines {
  private Lines() {}

  /** Cells, and lists of cells, one after the other. */
  @SafeVarargs
  static List<Cell> of(List<Cell>... some) {
    return Arrays.stream(some).flatMap(List::stream).toList();
  }

  /** Words and numbers that are cells already. */
  static List<Cell> cells(Object... some) {
    List<Cell> cells = new ArrayList<>();
    for (Object one : some) {
      cells.add(one instanceof Cell cell ? cell : Cell.of(one.toString()));
    }
    return cells;
  }
}
