package fr.comop.workbook.blank;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Keeps labels from being changed by mistake, without a password. All else stays allowed: wider
 * columns, more lines, sorting, pictures.
 */
final class Protection {
  private Protection() {}

  static void apply(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockInsertHyperlinks(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
    sheet.lockObjects(false);
    sheet.lockScenarios(false);
  }
}
