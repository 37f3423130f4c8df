package fr.comop.workbook.grid;

/**
 * How many lines a wrapped text takes. Spreadsheet programs do not fit the height of rows with
 * merged cells, and measuring real fonts would make files differ from one machine to the next.
 */
public final class TextLines {
  private static final String THIN = "iïîljI.,;:'’!|()[]-";
  private static final String NARROW = "rtfszcxv/";
  private static final String BROAD = "mwMWœŒ…—%€";
  private static final double SPACE = 0.45;
  private static final double PADDING = 1.2;

  private TextLines() {}

  /**
   * Lines taken in a cell, at least one.
   *
   * @param width in digits of the text's own font, as spreadsheets count column widths
   */
  public static int count(String text, double width) {
    return text.lines().mapToInt(line -> wrapped(line, width - PADDING)).sum()
        + (text.isEmpty() ? 1 : 0);
  }

  /** Width of the longest word, in digits. */
  public static double longestWord(String text) {
    double longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, width(word));
    }
    return longest;
  }

  private static int wrapped(String line, double width) {
    int lines = 1;
    double used = 0;
    for (String word : line.split(" ", -1)) {
      double wide = width(word);
      if (used > 0 && used + SPACE + wide > width) {
        lines++;
        used = wide;
      } else {
        used += SPACE + wide;
      }
    }
    return lines;
  }

  private static double width(String word) {
    return word.chars().mapToDouble(TextLines::width).sum();
  }

  private static double width(int letter) {
    if (letter == ' ' || letter == '\u00a0') {
      return SPACE;
    }
    if (THIN.indexOf(letter) >= 0) {
      return 0.55;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.8;
    }
    if (BROAD.indexOf(letter) >= 0) {
      return 1.6;
    }
    return Character.isUpperCase(letter) ? 1.2 : 1;
  }
}
