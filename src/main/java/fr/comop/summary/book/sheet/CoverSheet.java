package fr.comop.summary.book.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of a cover. */
final class CoverSheet {
  private static final int CHARACTER = 256;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Cover cover;

  CoverSheet(XSSFWorkbook workbook, Styles styles, Cover cover) {
    this.workbook = workbook;
    this.styles = styles;
    this.cover = cover;
  }

  void make(Paper paper) {
    XSSFSheet sheet = workbook.createSheet(cover.name());
    SheetCells cells = new SheetCells(workbook, sheet, styles);
    int row = 0;
    for (Cell line : cover.lines()) {
      cells.row(row++, List.of(line));
    }
    for (Cover.Block block : cover.blocks()) {
      row++;
      cells.row(row++, List.of(Cell.of(block.heading()).toned(Tone.HEADING)));
      int head = row;
      if (!block.titles().isEmpty()) {
        cells.row(
            row++, block.titles().stream().map(one -> Cell.of(one).toned(Tone.HEAD)).toList());
      }
      for (List<Cell> line : block.rows()) {
        cells.row(row++, line);
      }
      if (!block.titles().isEmpty() && !block.rows().isEmpty()) {
        cells.table(head, block.titles().size(), block.rows().size());
      }
    }
    for (int at = 0; at < cover.widths().size(); at++) {
      sheet.setColumnWidth(at, cover.widths().get(at) * CHARACTER);
    }
    paper.dress(sheet, false);
  }
}
