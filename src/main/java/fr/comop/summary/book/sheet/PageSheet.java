package fr.comop.summary.book.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet of a page. */
final class PageSheet {
  private static final int CHARACTER = 256;

  /** Lines that a title of a column takes at most. */
  private static final float HEAD_HEIGHT = 42;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Page page;
  private final int number;
  private final int most;
  private final int first;
  private final int end;

  /**
   * A sheet of a page.
   *
   * @param number which of its sheets, from 0
   */
  PageSheet(XSSFWorkbook workbook, Styles styles, Page page, int number, int most) {
    this.workbook = workbook;
    this.styles = styles;
    this.page = page;
    this.number = number;
    this.most = most;
    first = number * most;
    end = Math.min(page.size(), first + most);
  }

  XSSFSheet make(Paper paper) {
    XSSFSheet sheet = workbook.createSheet(page.name(number));
    SheetCells cells = new SheetCells(workbook, sheet, styles);
    cells.row(0, List.of(Cell.of(page.title()).toned(Tone.TITLE)));
    List<String> notes = page.notes(number, most);
    for (int at = 0; at < notes.size(); at++) {
      cells.row(at + 1, List.of(Cell.of(notes.get(at)).toned(Tone.NOTE)));
    }
    int head = page.head(most);
    cells.row(
        head, page.columns().stream().map(one -> Cell.of(one.title()).toned(Tone.HEAD)).toList());
    sheet.getRow(head).setHeightInPoints(HEAD_HEIGHT);
    for (int at = 0; at < page.columns().size(); at++) {
      sheet.setColumnWidth(at, page.columns().get(at).width() * CHARACTER);
    }
    sheet.createFreezePane(page.frozen(), head + 1);
    if (page.printed()) {
      sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    } else {
      workbook.setPrintArea(
          workbook.getSheetIndex(sheet), 0, page.columns().size() - 1, 0, notes.size());
    }
    paper.dress(sheet, true);
    if (end > first) {
      cells.table(head, page.columns().size(), end - first);
      sheet.addIgnoredErrors(
          new CellRangeAddress(head, head + end - first, 0, page.columns().size() - 1),
          IgnoredErrorType.NUMBER_STORED_AS_TEXT);
      links(cells);
    }
    return sheet;
  }

  private void links(SheetCells cells) {
    for (int line = first; line < end; line++) {
      List<Cell> row = page.row().apply(line);
      for (int column = 0; column < row.size(); column++) {
        Link link = row.get(column).link();
        if (link != null) {
          cells.link(page.cell(line, column, most), link);
        }
      }
    }
  }

  void pour(RowText out) throws IOException {
    int row = page.head(most) + 2;
    for (int line = first; line < end; line++) {
      out.write(row++, page.row().apply(line), page.columns());
    }
    if (end == page.size()) {
      for (List<Cell> total : page.totals()) {
        out.write(row++, total, page.columns());
      }
    }
  }
}
