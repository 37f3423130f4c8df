package fr.comop.workbook.blank;

import fr.comop.form.Section;
import fr.comop.form.Table;
import java.util.List;

/**
 * The columns of one sheet, shared by its questions and its tables. A question has its wording in A
 * and B, its answer from C on, and "confidentiel" after it; a table begins in A. Columns are
 * numbered from 0, widths counted in digits of the workbook's ordinary font.
 *
 * @param widths of every column in use
 * @param boxEnd last column of a long answer; "confidentiel" is in the next
 */
record SheetColumns(List<Double> widths, int boxEnd) {

  static final double CONFIDENTIAL_WIDTH = 12.5;

  private static final double BOX_WIDTH = 62;
  private static final double MEASURE = 100;
  private static final double PORTRAIT = 145;
  private static final double NARROW = 20;

  /** The grid that suits a section. */
  static SheetColumns of(Section section) {
    List<Table> tables =
        section.questions().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .toList();
    List<Double> widths = TableWidths.of(tables);
    return section.questions().stream().allMatch(Table.class::isInstance)
        ? new SheetColumns(List.copyOf(widths), -1)
        : withBox(widths);
  }

  /** The column that marks the answer to a question as confidential. */
  int confidential() {
    return boxEnd + 1;
  }

  /** Width of a run of columns, both included. */
  double width(int from, int to) {
    return widths.subList(from, to + 1).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Width of the whole sheet. */
  double width() {
    return width(0, last());
  }

  /** The last column in use. */
  int last() {
    return widths.size() - 1;
  }

  /** Whether the sheet is too wide for an upright page. */
  boolean landscape() {
    return width() > PORTRAIT;
  }

  /** The last column of a running text that begins in A: beyond it, lines are hard to read. */
  int measure() {
    if (!landscape()) {
      return last();
    }
    int end = 1;
    while (end < last() && width(0, end) < MEASURE) {
      end++;
    }
    return end;
  }

  private static SheetColumns withBox(List<Double> widths) {
    atLeast(widths, 0, 34);
    atLeast(widths, 1, 16);
    atLeast(widths, Printed.BOX, 16);
    int end = Printed.BOX;
    double box = widths.get(Printed.BOX);
    while (box < BOX_WIDTH - 6 || (end + 1 < widths.size() && widths.get(end + 1) > NARROW)) {
      end++;
      if (end >= widths.size()) {
        widths.add(Math.max(NARROW, BOX_WIDTH - box));
      }
      box += widths.get(end);
    }
    atLeast(widths, end + 1, CONFIDENTIAL_WIDTH);
    return new SheetColumns(List.copyOf(widths), end);
  }

  private static void atLeast(List<Double> widths, int column, double width) {
    if (column < widths.size()) {
      widths.set(column, Math.max(width, widths.get(column)));
    } else {
      widths.add(width);
    }
  }
}
