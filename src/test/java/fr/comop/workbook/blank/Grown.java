package fr.comop.workbook.blank;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Makes the rows of a filled-in sheet as high as their texts, as a spreadsheet program does. */
public final class Grown {
  private Grown() {}

  public static void rows(XSSFSheet sheet) {
    DataFormatter shown = new DataFormatter();
    for (Row row : sheet) {
      double height = row.getHeightInPoints();
      for (Cell cell : row) {
        String text = shown.formatCellValue(cell);
        if (!text.isEmpty()) {
          height = Math.max(height, Lettering.BODY.height(text, width(sheet, cell)));
        }
      }
      if (height > row.getHeightInPoints()) {
        row.setHeightInPoints((float) Math.min(height, 409));
      }
    }
  }

  private static double width(XSSFSheet sheet, Cell cell) {
    int last = cell.getColumnIndex();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(cell)) {
        last = merged.getLastColumn();
      }
    }
    double width = 0;
    for (int column = cell.getColumnIndex(); column <= last; column++) {
      width += sheet.getColumnWidth(column) / 256.0;
    }
    return width - 2;
  }
}
