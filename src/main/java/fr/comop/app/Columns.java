package fr.comop.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A table for the terminal: each column as wide as its longest word asks, within a bound. */
final class Columns {
  private static final int GAP = 2;

  private final List<List<String>> rows = new ArrayList<>();
  private final int widest;

  /**
   * A table.
   *
   * @param widest characters of a column, beyond which its cells are wrapped
   * @param titles of the columns
   */
  Columns(int widest, String... titles) {
    this.widest = widest;
    rows.add(List.of(titles));
  }

  Columns add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    int count = rows.get(0).size();
    int[] widths = new int[count];
    for (List<String> row : rows) {
      for (int index = 0; index < count; index++) {
        widths[index] = Math.max(widths[index], Math.min(widest, row.get(index).length()) + GAP);
      }
    }
    Column[] columns = new Column[count];
    for (int index = 0; index < count; index++) {
      columns[index] = new Column(widths[index], 0, Column.Overflow.WRAP);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    table.setAdjustLineBreaksForWideCJKCharacters(false);
    rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    return table.toString();
  }
}
