package fr.comop.summary.book.sheet;

import java.util.List;

/**
 * A front sheet: what the workbook is, and a few small tables one below the other.
 *
 * @param widths of its columns, in characters
 * @param lines above its tables
 */
public record Cover(String name, List<Integer> widths, List<Cell> lines, List<Block> blocks)
    implements Tab {
  /**
   * A small table with its heading.
   *
   * @param titles of its columns; none where its lines are no table
   */
  public record Block(String heading, List<String> titles, List<List<Cell>> rows) {}
}
