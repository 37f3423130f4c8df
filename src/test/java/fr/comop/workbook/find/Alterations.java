package fr.comop.workbook.find;

import fr.comop.workbook.grid.Marks;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people do to a workbook, done to one of this layout. */
final class Alterations {
  private final Layout layout;

  Alterations(Layout layout) {
    this.layout = layout;
  }

  static void unname(XSSFWorkbook workbook) {
    List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
  }

  static void unhide(XSSFWorkbook workbook) {
    workbook.removeSheetAt(workbook.getSheetIndex(Marks.SHEET));
    var properties = workbook.getProperties().getCustomProperties().getUnderlyingProperties();
    while (properties.sizeOfPropertyArray() > 0) {
      properties.removeProperty(0);
    }
  }

  static void unmark(XSSFWorkbook workbook) {
    unname(workbook);
    unhide(workbook);
  }

  XSSFCell title(XSSFWorkbook workbook, String question) {
    Workbook.Named title = Objects.requireNonNull(layout.titles().get(question), question);
    return cell(workbook, title.sheet().name(), title.address().row(), title.address().column());
  }

  void mistype(XSSFWorkbook workbook, String question, String label) {
    title(workbook, question).setCellValue(label);
  }

  XSSFCell header(XSSFWorkbook workbook, String table, String column) {
    Layout.TablePlace at = table(table);
    return cell(
        workbook,
        at.sheet().name(),
        at.header(),
        Objects.requireNonNull(at.columns().get(column), column));
  }

  Layout.TablePlace table(String id) {
    return Objects.requireNonNull(layout.tables().get(id), id);
  }

  private static XSSFCell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
    XSSFRow found = workbook.getSheet(sheet).getRow(row - 1);
    XSSFRow sure = found == null ? workbook.getSheet(sheet).createRow(row - 1) : found;
    return sure.getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static void oneSheet(XSSFWorkbook workbook) {
    unmark(workbook);
    XSSFSheet one = workbook.createSheet("Bilan 2020");
    int next = 0;
    for (int index = 1; index < 8; index++) {
      XSSFSheet from = workbook.getSheetAt(index);
      List<Row> rows = new ArrayList<>();
      from.forEach(rows::add);
      one.copyRows(
          rows,
          next,
          new CellCopyPolicy.Builder()
              .cellStyle(false)
              .mergedRegions(false)
              .rowHeight(false)
              .build());
      next = one.getLastRowNum() + 3;
    }
    while (workbook.getNumberOfSheets() > 1) {
      workbook.removeSheetAt(0);
    }
  }

  void insertRows(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (String name : List.of(Variants.SHEET_1, Variants.SHEET_2)) {
      XSSFSheet sheet = workbook.getSheet(name);
      int last = sheet.getLastRowNum();
      sheet.shiftRows(20, last, 2);
      sheet.shiftRows(at.header() + 2, sheet.getLastRowNum(), 1);
      sheet.shiftRows(0, sheet.getLastRowNum(), 4);
    }
  }

  static void insertColumn(Sheet sheet) {
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(0);
    }
    if (sheet.getLastRowNum() >= 0) {
      sheet.shiftColumns(1, 20, 1);
    }
  }

  void swapColumns(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    int direct = Objects.requireNonNull(at.columns().get("direct"));
    int pupils = Objects.requireNonNull(at.columns().get("school-pupils"));
    for (int row = at.header(); row <= at.last(); row++) {
      swap(
          cell(workbook, at.sheet().name(), row, direct),
          cell(workbook, at.sheet().name(), row, pupils));
    }
  }

  void sort(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (int line = 0; line < 4; line++) {
      for (int column = 1; column <= 15; column++) {
        swap(
            cell(workbook, at.sheet().name(), at.first() + line, column),
            cell(workbook, at.sheet().name(), at.first() + 7 - line, column));
      }
    }
  }

  void spread(XSSFWorkbook workbook) {
    Layout.TablePlace at = table("2.actions");
    for (int line = 7; line > 0; line--) {
      for (int column = 1; column <= 15; column++) {
        swap(
            cell(workbook, at.sheet().name(), at.first() + line, column),
            cell(workbook, at.sheet().name(), at.first() + 2 * line, column));
      }
    }
  }

  void move(XSSFWorkbook workbook, String question, int down, int right) {
    Layout.FieldPlace at = Objects.requireNonNull(layout.fields().get(question), question);
    String sheet = at.sheet().name();
    XSSFCell to = cell(workbook, sheet, at.cell().row() + down, at.cell().column() + right);
    to.setBlank();
    swap(cell(workbook, sheet, at.cell().row(), at.cell().column()), to);
  }

  private static void swap(XSSFCell one, XSSFCell other) {
    Object held = value(one);
    put(one, value(other));
    put(other, held);
  }

  private static Object value(XSSFCell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? cell.getNumericCellValue()
        : cell.getStringCellValue();
  }

  private static void put(XSSFCell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (((String) value).isEmpty()) {
      cell.setBlank();
    } else {
      cell.setCellValue((String) value);
    }
  }

  static void enrich(XSSFWorkbook workbook) {
    var font = workbook.createFont();
    font.setBold(true);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().length() > 3) {
            XSSFRichTextString rich = new XSSFRichTextString(cell.getStringCellValue());
            rich.applyFont(1, 3, font);
            cell.setCellValue(rich);
          }
        }
      }
    }
  }

  static void from1904(XSSFWorkbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC
              && org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
            cell.setCellValue(cell.getNumericCellValue() - 1462);
          }
        }
      }
    }
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
  }

  void formulas(XSSFWorkbook workbook) {
    Layout.FieldPlace planned = Objects.requireNonNull(layout.fields().get("1.budget-planned"));
    Layout.FieldPlace actual = Objects.requireNonNull(layout.fields().get("1.budget-actual"));
    XSSFSheet own = workbook.createSheet("Calculs");
    own.createRow(0).createCell(1).setCellValue(400_000);
    own.createRow(1).createCell(1).setCellValue(12_380);
    own.createRow(2).createCell(1).setCellFormula("SUM(B1:B2)");
    String sheet = planned.sheet().name();
    cell(workbook, sheet, planned.cell().row(), planned.cell().column())
        .setCellFormula("(400000+50000)-12000");
    cell(workbook, sheet, actual.cell().row(), actual.cell().column())
        .setCellFormula("ROUND(Calculs!B3,2)");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }
}
