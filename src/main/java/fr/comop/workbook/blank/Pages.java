package fr.comop.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The pages of one sheet: letters stay large enough to be read, so that a wide table takes several
 * pages side by side, its first columns on each; a question stays with its table.
 *
 * <p>Several pages of A4 rather than one of A3: few of the structures print A3, and A3 shrunk to A4
 * is what nobody could read.
 */
final class Pages {
  /** The smallest scale, in percent: letters of 10 points are printed at 6.5. */
  static final int SMALLEST = 65;

  private static final int LARGEST = 100;

  /** Points a digit of the ordinary font is wide. */
  private static final double DIGIT = 5.25;

  /** Part of a page that is used: programs differ a little in what they draw. */
  private static final double SURE = 0.97;

  private final SheetColumns columns;
  private final int repeated;
  private final List<Integer> ends;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * What is not to be parted.
   *
   * @param row the first
   * @param top points above it
   * @param height in points
   * @param least points of it that stand together where all of it is higher than a page
   */
  private record Block(int row, double top, double height, double least) {}

  /**
   * The pages of a sheet.
   *
   * @param repeated how many columns stand on each page
   */
  Pages(SheetColumns columns, int repeated) {
    this.columns = columns;
    this.repeated = repeated;
    List<Integer> found = List.of(columns.last());
    for (int count = 2; scale(found) < SMALLEST && count <= columns.last() - repeated; count++) {
      found = ends(count);
    }
    this.ends = found;
  }

  /**
   * Says what belongs together.
   *
   * @param row the first
   * @param top points above it
   * @param height in points
   * @param least points of it that stand together where all of it is higher than a page
   */
  void together(int row, double top, double height, double least) {
    blocks.add(new Block(row, top, height, least));
  }

  boolean landscape() {
    return columns.landscape();
  }

  /** In percent. */
  int scale() {
    return Math.max(Math.min(scale(ends), LARGEST), 10);
  }

  /** Sets the breaks, and what is repeated. */
  void breakUp(XSSFSheet sheet) {
    if (ends.size() > 1) {
      ends.stream().limit(ends.size() - 1L).forEach(sheet::setColumnBreak);
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
    }
    double room = height() * SURE * 100 / scale();
    double begun = 0;
    for (Block block : blocks) {
      double together = block.height() <= room ? block.height() : block.least();
      if (block.top() + together - begun > room) {
        sheet.setRowBreak(block.row() - 1);
        begun = block.top();
      }
      while (block.top() + block.height() - begun > room) {
        begun += room; // higher than a page: the program parts it
      }
    }
  }

  private double height() {
    return (landscape() ? Paper.SHORT_SIDE : Paper.LONG_SIDE) - 2 * Paper.EDGE;
  }

  private int scale(List<Integer> lasts) {
    double room =
        ((landscape() ? Paper.LONG_SIDE : Paper.SHORT_SIDE) - 2 * Paper.SIDE) * SURE / DIGIT;
    return (int) (100 * room / widest(lasts));
  }

  private double widest(List<Integer> lasts) {
    double widest = 0;
    int first = 0;
    for (int last : lasts) {
      double again = first == 0 ? 0 : columns.width(0, repeated - 1);
      widest = Math.max(widest, again + columns.width(first, last));
      first = last + 1;
    }
    return widest;
  }

  /** The last columns of so many pages, as equal as may be. */
  private List<Integer> ends(int count) {
    double again = columns.width(0, repeated - 1);
    double each = (columns.width() + again * (count - 1)) / count;
    List<Integer> lasts = new ArrayList<>();
    double used = 0;
    for (int column = 0; column < columns.last(); column++) {
      double width = columns.width(column, column);
      double next = columns.width(column + 1, column + 1);
      used += width;
      if (lasts.size() < count - 1 && used + next / 2 > each) {
        lasts.add(column);
        used = again;
      }
    }
    lasts.add(columns.last());
    return List.copyOf(lasts);
  }
}
