package fr.comop.summary.book.sheet;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes what POI writes of a sheet: its head, its tables, its links. */
final class SheetCells {
  private static final String LOOK = "TableStyleLight1";
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Styles styles;

  SheetCells(XSSFWorkbook workbook, XSSFSheet sheet, Styles styles) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.styles = styles;
  }

  /** Writes a row, from 0. */
  void row(int at, List<Cell> cells) {
    XSSFRow row = sheet.createRow(at);
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = cells.get(column);
      XSSFCell made = row.createCell(column);
      made.setCellStyle(styles.of(cell));
      if (cell.text() != null) {
        made.setCellValue(CellText.escaped(CellText.held(cell.text())));
      } else if (cell.number() != null) {
        made.setCellValue(cell.format().held(cell.number()).doubleValue());
      }
      if (cell.link() != null) {
        link(made.getReference(), cell.link());
      }
    }
  }

  /** Makes a cell lead somewhere, whether it is there yet or not. */
  void link(String cell, Link link) {
    XSSFHyperlink made = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    made.setAddress(link.location());
    made.setTooltip(CellText.held(link.tip()));
    made.setCellReference(cell);
    sheet.addHyperlink(made);
  }

  /**
   * Makes a table with filters of a head that is written and of lines below it.
   *
   * @param head its row, from 0
   * @param columns how many
   * @param lines how many, at least one
   */
  void table(int head, int columns, int lines) {
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference(head, 0),
                new CellReference(head + lines, columns - 1),
                SpreadsheetVersion.EXCEL2007));
    String name = "Tableau" + table.getCTTable().getId();
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(table.getCTTable().getRef());
    table.getCTTable().addNewTableStyleInfo().setName(LOOK);
    table.getCTTable().getTableStyleInfo().setShowRowStripes(false);
    table.getCTTable().getTableStyleInfo().setShowColumnStripes(false);
    table.getCTTable().getTableStyleInfo().setShowFirstColumn(false);
    table.getCTTable().getTableStyleInfo().setShowLastColumn(false);
    table.updateHeaders();
  }
}
