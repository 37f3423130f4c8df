package fr.comop.summary.book;

import fr.comop.summary.Origin;
import fr.comop.summary.book.sheet.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something comes from, as three cells. */
final class Places {
  private Places() {}

  static List<Cell> of(@Nullable Origin origin) {
    return origin == null
        ? List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)
        : List.of(
            Cell.of(origin.reference()),
            Cell.of(origin.place().sheet()),
            Cell.of(origin.place().cell()));
  }
}
