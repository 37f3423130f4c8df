package fr.comop.workbook.blank;

import fr.comop.form.Choices;
import fr.comop.workbook.grid.Marks;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The hidden sheet of a blank workbook: what it is, in columns A and B, and the drop-down lists too
 * long to stand in a validation, from column D on.
 */
final class MarkSheet {
  private static final int KEY = 0;
  private static final int VALUE = 1;
  private static final int FIRST_LIST = 3;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Map<String, String> lists = new HashMap<>();

  MarkSheet(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(Marks.SHEET);
  }

  /** Writes what the workbook is, and hides the sheet. */
  void identify(BlankOrder order) {
    identify(0, Marks.FORM, order.form().id());
    identify(1, Marks.VERSION, String.valueOf(order.form().version()));
    identify(2, Marks.YEAR, String.valueOf(order.years().n()));
    identify(3, Marks.BENEFICIARY, order.beneficiary().id());
    sheet.enableLocking();
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }

  /** Gives a cell a name that follows it wherever people move it. */
  void name(String name, XSSFCell cell) {
    XSSFName defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(
        new CellReference(
                cell.getSheet().getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                true,
                true)
            .formatAsString());
  }

  /** Where a list stands, as a formula; it is written when first asked for. */
  String list(Choices choices) {
    return lists.computeIfAbsent(choices.name(), name -> write(choices));
  }

  private String write(Choices choices) {
    int column = FIRST_LIST + lists.size();
    for (int row = 0; row < choices.offered().size(); row++) {
      row(row).createCell(column).setCellValue(choices.offered().get(row));
    }
    String letters = CellReference.convertNumToColString(column);
    return "'%s'!$%s$1:$%s$%d".formatted(Marks.SHEET, letters, letters, choices.offered().size());
  }

  private void identify(int row, String key, String value) {
    row(row).createCell(KEY).setCellValue(key);
    row(row).createCell(VALUE).setCellValue(value);
  }

  private XSSFRow row(int number) {
    XSSFRow found = sheet.getRow(number);
    return found == null ? sheet.createRow(number) : found;
  }
}
