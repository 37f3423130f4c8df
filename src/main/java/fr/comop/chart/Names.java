package fr.comop.chart;

import java.util.ArrayList;
import java.util.List;

/** Names of rows, at the left of what they name. */
final class Names {
  /** Where what is drawn begins. */
  static final int RIGHT = 172;

  private static final int LINES = 2;
  private static final int LETTERS = 27;
  private static final int LINE = 12;

  private Names() {}

  /** Writes a name into a row, on two lines at most; all of it stands in the alternative text. */
  static void write(Svg svg, String name, double middle) {
    List<String> lines = lines(name);
    double y = middle + 4 - (lines.size() - 1) * LINE / 2.0;
    for (String line : lines) {
      svg.ending(RIGHT - 8, y, Svg.NORMAL, Svg.INK, line);
      y += LINE;
    }
  }

  private static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> shown = lines.stream().limit(LINES).map(Names::cut).toList();
    return lines.size() <= LINES
        ? shown
        : List.of(shown.get(0), cut(shown.get(1) + "…".repeat(LETTERS)));
  }

  private static String cut(String line) {
    return line.length() <= LETTERS
        ? line
        : line.substring(0, LETTERS - 1).replaceAll("…+$", "") + "…";
  }
}
