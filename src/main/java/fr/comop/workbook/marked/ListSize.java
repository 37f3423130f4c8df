package fr.comop.workbook.marked;

import fr.comop.workbook.grid.TextLines;
import java.util.ArrayList;
import java.util.List;

/** How wide and high the cells of the list of what to mend are, and what stands in them. */
public final class ListSize {
  /** Width of each column, in characters. */
  public static final List<Integer> COLUMNS = List.of(5, 12, 9, 24, 28, 25, 32, 44);

  /** The column of the severity, from 1. */
  public static final int SEVERITY = 2;

  /** The column of the link, from 1. */
  public static final int LINK = 3;

  /** Height of the title, in points. */
  public static final int TITLE = 26;

  /** Height of a line, in points. */
  public static final int LINE = 13;

  private static final double FINER = 1.1; // the letters are smaller than those widths count
  private static final int MOST_LINES = 30;

  private ListSize() {}

  /** What stands above the columns. */
  public static List<String> titles() {
    List<String> titles = new ArrayList<>(List.of("N°"));
    titles.addAll(ListLine.TITLES);
    return titles;
  }

  /** What stands in the columns of a line. */
  public static List<String> texts(int number, ListLine line) {
    return List.of(
        String.valueOf(number),
        line.severity(),
        line.link(),
        line.where(),
        line.question(),
        line.read(),
        line.expected(),
        line.advice());
  }

  /** Height of a row of these texts, in points. */
  public static int height(List<String> texts) {
    int lines = 1;
    for (int index = 0; index < texts.size(); index++) {
      lines = Math.max(lines, TextLines.count(texts.get(index), COLUMNS.get(index) * FINER));
    }
    return LINE * Math.min(lines, MOST_LINES) + 4;
  }
}
