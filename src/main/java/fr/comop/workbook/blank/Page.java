package fr.comop.workbook.blank;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/** A sheet that is written from top to bottom. Rows and columns are numbered from 0. */
final class Page {
  /** What follows a required question or column. */
  static final String STAR = "\u00a0*";

  /** What an asterisk says. */
  static final String LEGEND = "Réponse obligatoire";

  private static final int COLUMNS = 16_384;
  private static final double HIGHEST = 409;
  private static final double DEFAULT_WIDTH = 9.14;

  private final XSSFSheet sheet;
  private final LookStyles styles;
  private final SheetColumns columns;
  private int row;
  private double written;

  Page(XSSFSheet sheet, LookStyles styles, SheetColumns columns) {
    this.sheet = sheet;
    this.styles = styles;
    this.columns = columns;
    for (int column = 0; column <= columns.last(); column++) {
      sheet.setColumnWidth(column, (int) Math.round(columns.widths().get(column) * 256));
      sheet.setDefaultColumnStyle(column, styles.style(Look.ELSEWHERE));
    }
    CTCol rest = sheet.getCTWorksheet().getColsArray(0).addNewCol();
    rest.setMin(columns.last() + 2);
    rest.setMax(COLUMNS);
    rest.setWidth(DEFAULT_WIDTH);
    rest.setStyle(styles.style(Look.ELSEWHERE).getIndex());
    sheet.setDisplayGridlines(false);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  SheetColumns columns() {
    return columns;
  }

  /** The row to be written next. */
  int row() {
    return row;
  }

  /** How high all rows above that one are, in points. */
  double written() {
    return written;
  }

  /** Goes on to the next row, giving this one a height in points. */
  void down(double height) {
    sheetRow(row).setHeightInPoints((float) Math.min(height, HIGHEST));
    written += Math.min(height, HIGHEST);
    row++;
  }

  /** Goes on to the next row, leaving this one to grow with what people write. */
  void downGrowing(double height) {
    XSSFRow current = sheetRow(row);
    current.setHeightInPoints((float) height);
    current.getCTRow().unsetCustomHeight();
    written += height;
    row++;
  }

  /** A cell of the current row. */
  XSSFCell cell(int column, Look look) {
    XSSFCell cell = sheetRow(row).createCell(column);
    cell.setCellStyle(styles.style(look));
    return cell;
  }

  /** A text in the current row. */
  XSSFCell text(int column, Look look, String text) {
    XSSFCell cell = cell(column, look);
    cell.setCellValue(text);
    return cell;
  }

  /** Joins cells of the current row, both columns included. */
  void join(int from, int to) {
    if (to > from) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, from, to));
    }
  }

  /** A running text over the page's measure, in a row of its own. */
  void paragraph(Look look, String text) {
    int end = columns.measure();
    text(0, look, text);
    join(0, end);
    down(look.lettering().height(text, columns.width(0, end)));
  }

  /** The title of the sheet, underlined across the page's measure. */
  void title(String text) {
    int end = columns.measure();
    for (int column = 0; column <= end; column++) {
      cell(column, Look.TITLE);
    }
    text(0, Look.TITLE, text);
    join(0, end);
    down(Look.TITLE.lettering().height(text, columns.width(0, end)) + 4);
  }

  /** What the asterisk means. */
  void legend() {
    String star = "* ";
    XSSFRichTextString rich = new XSSFRichTextString(star + LEGEND);
    rich.applyFont(0, star.length(), styles.font(Lettering.STRONG));
    cell(0, Look.SMALL).setCellValue(rich);
    join(0, columns.measure());
    down(16);
  }

  /** A wording with the asterisk of what is required. */
  XSSFRichTextString starred(String wording) {
    XSSFRichTextString rich = new XSSFRichTextString(wording + STAR);
    rich.applyFont(
        wording.length(), wording.length() + STAR.length(), styles.font(Lettering.STRONG));
    return rich;
  }

  /** A wording whose first characters are bold, with an asterisk when it is required. */
  XSSFRichTextString lead(String wording, int characters, boolean required) {
    XSSFRichTextString rich = required ? starred(wording) : new XSSFRichTextString(wording);
    rich.applyFont(0, characters, styles.font(Lettering.STRONG));
    return rich;
  }

  private XSSFRow sheetRow(int number) {
    XSSFRow found = sheet.getRow(number);
    return found == null ? sheet.createRow(number) : found;
  }
}
