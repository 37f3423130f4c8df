package fr.comop.summary.book;

import fr.comop.summary.book.sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes lines of cells. */
final class Lines {
  private Lines() {}

  /** Cells, and others after them. */
  static List<Cell> of(List<Cell> first, List<Cell> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  static List<Cell> of(List<Cell> first, List<Cell> second, List<Cell> third) {
    return of(of(first, second), third);
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
