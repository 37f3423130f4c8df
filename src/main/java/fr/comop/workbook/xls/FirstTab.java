package fr.comop.workbook.xls;

import java.util.List;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Renumbers what refers to sheets for a tab that is to come before the others; {@link SheetStreams}
 * then puts it there. POI's own {@code setSheetOrder} renumbers the references in formulas where
 * the table that they go through is what has to be renumbered, and forgets those of validations.
 */
final class FirstTab {
  private final List<Record> records;
  private final int moved;

  private FirstTab(HSSFWorkbook workbook, int moved) {
    this.records = workbook.getInternalWorkbook().getRecords();
    this.moved = moved;
  }

  /**
   * Has the workbook written with such references.
   *
   * @param moved the tab that will be put before the others, from 0
   */
  static void refer(HSSFWorkbook workbook, int moved) {
    FirstTab order = new FirstTab(workbook, moved);
    order.references();
    order.names();
  }

  private int renumbered(int sheet) {
    return sheet == moved ? 0 : sheet >= 0 && sheet < moved ? sheet + 1 : sheet;
  }

  private void references() {
    int books = 0;
    int internal = -1;
    for (int index = 0; index < records.size(); index++) {
      if (records.get(index) instanceof SupBookRecord book) {
        internal = book.isInternalReferences() ? books : internal;
        books++;
      } else if (records.get(index) instanceof ExternSheetRecord sheets) {
        records.set(index, renumbered(sheets, internal));
      }
    }
  }

  private ExternSheetRecord renumbered(ExternSheetRecord old, int internal) {
    ExternSheetRecord sheets = new ExternSheetRecord();
    for (int index = 0; index < old.getNumOfRefs(); index++) {
      int book = old.getExtbookIndexFromRefIndex(index);
      int first = old.getFirstSheetIndexFromRefIndex(index);
      int last = old.getLastSheetIndexFromRefIndex(index);
      boolean ours = book == internal;
      sheets.addRef(book, ours ? renumbered(first) : first, ours ? renumbered(last) : last);
    }
    return sheets;
  }

  /** Names that belong to one sheet tell which, from 1. */
  private void names() {
    for (Record record : records) {
      if (record instanceof NameRecord name && name.getSheetNumber() > 0) {
        name.setSheetNumber(renumbered(name.getSheetNumber() - 1) + 1);
      }
    }
  }
}
