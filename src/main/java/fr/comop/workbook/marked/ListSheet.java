package fr.comop.workbook.marked;

import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that lists what to mend, as every format shows it: locked, without gridlines, printed
 * on A4 across, as many pages high as it takes and one wide.
 *
 * @param rows from the first on
 * @param frozen how many of them stay in sight: all above the lines
 */
public record ListSheet(List<ListRow> rows, int frozen) {
  /** Width of each column, in characters. */
  public static final List<Integer> WIDTHS = List.of(5, 12, 9, 24, 28, 25, 32, 44);

  /** Height of a row that needs none of its own, in points. */
  public static final int LINE = 13;

  private static final List<String> TITLES =
      List.of("N°", "Gravité", "Aller à", "Où", "Question", "Lu", "Attendu", "Comment corriger");
  private static final int TITLE = 26;
  private static final double FINER = 1.1; // the letters are smaller than those widths count
  private static final int MOST_LINES = 30;

  /**
   * The list of these findings; of the first 2,000.
   *
   * @param rawNames names of sheets as the file writes them, by the names that people see
   */
  public static ListSheet of(ToMend toMend, Map<String, String> rawNames) {
    List<ListRow> rows = new ArrayList<>();
    rows.add(new ListRow(TITLE, List.of(plain(ListLook.TITLE, toMend.title()))));
    for (String line : toMend.introduction()) {
      rows.add(new ListRow(LINE, List.of(plain(ListLook.TEXT, line))));
    }
    rows.add(new ListRow(LINE, List.of()));
    rows.add(wrapped(TITLES.stream().map(title -> plain(ListLook.HEAD, title)).toList()));
    int frozen = rows.size();
    List<ListLine> lines = ListLine.of(toMend.findings());
    for (int index = 0; index < lines.size(); index++) {
      rows.add(row(index + 1, lines.get(index), rawNames));
    }
    return new ListSheet(List.copyOf(rows), frozen);
  }

  private static ListRow row(int number, ListLine line, Map<String, String> rawNames) {
    ListLink link = link(line.target(), rawNames);
    return wrapped(
        List.of(
            plain(ListLook.CELL, String.valueOf(number)),
            plain(line.error() ? ListLook.ERROR : ListLook.REMARK, line.severity()),
            new ListCell(link == null ? ListLook.CELL : ListLook.LINK, line.link(), link),
            plain(ListLook.CELL, line.where()),
            plain(ListLook.CELL, line.question()),
            plain(ListLook.CELL, line.read()),
            plain(ListLook.CELL, line.expected()),
            plain(ListLook.CELL, line.advice())));
  }

  private static @Nullable ListLink link(@Nullable Place target, Map<String, String> rawNames) {
    String raw = target == null ? null : rawNames.get(target.sheet());
    return target == null || raw == null
        ? null
        : new ListLink(raw, CellAddress.of(target.cell()).orElse(new CellAddress(1, 1)));
  }

  private static ListCell plain(ListLook look, String text) {
    return new ListCell(look, text, null);
  }

  private static ListRow wrapped(List<ListCell> cells) {
    int lines = 1;
    for (int index = 0; index < cells.size(); index++) {
      lines = Math.max(lines, TextLines.count(cells.get(index).text(), WIDTHS.get(index) * FINER));
    }
    return new ListRow(LINE * Math.min(lines, MOST_LINES) + 4, cells);
  }
}
