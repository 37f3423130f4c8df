package fr.comop.workbook.xls;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.SheetCells;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the records of one sheet. */
final class XlsSheet {
  private final Globals globals;
  private final int index;
  private final SheetCells cells;
  private final Shapes shapes = new Shapes();
  private final Overlay overlay;
  private final List<Sheet.Merged> merged = new ArrayList<>();
  private int row = -1;
  private @Nullable FormulaRecord awaiting; // its text is in a record of its own
  private int last;

  /**
   * A reader of one sheet.
   *
   * @param index of its tab, from 0
   */
  XlsSheet(Globals globals, int index, Budget budget) {
    this.globals = globals;
    this.index = index;
    this.cells = new SheetCells(budget);
    this.overlay = new Overlay(budget);
  }

  int index() {
    return index;
  }

  /**
   * The sheet, once all records were seen.
   *
   * @param blips the pictures of the workbook
   */
  Sheet made(String name, boolean hidden, Blips blips) {
    cells.endRow(row + 1);
    return new Sheet(
        name,
        hidden,
        cells.rows(),
        shapes.pictures(blips),
        List.copyOf(overlay.texts()),
        List.copyOf(merged),
        overlay.whole());
  }

  /** One record, the one at hand. */
  void record(int sid, RecordInputStream records) throws UnreadableWorkbook {
    switch (sid) {
      case LabelSSTRecord.sid -> {
        LabelSSTRecord cell = new LabelSSTRecord(records);
        add(cell.getRow(), cell.getColumn(), typed(globals.text(cell.getSSTIndex())));
      }
      case LabelRecord.sid -> {
        LabelRecord cell = new LabelRecord(records);
        add(cell.getRow(), cell.getColumn(), typed(cell.getValue()));
      }
      case NumberRecord.sid -> {
        NumberRecord cell = new NumberRecord(records);
        number(cell.getRow(), cell.getColumn(), cell.getValue(), cell.getXFIndex());
      }
      case RKRecord.sid -> {
        RKRecord cell = new RKRecord(records);
        number(cell.getRow(), cell.getColumn(), cell.getRKNumber(), cell.getXFIndex());
      }
      case MulRKRecord.sid -> several(new MulRKRecord(records));
      case BoolErrRecord.sid -> {
        BoolErrRecord cell = new BoolErrRecord(records);
        add(
            cell.getRow(),
            cell.getColumn(),
            cell.isBoolean()
                ? new RawAnswer.Tick(cell.getBooleanValue())
                : broken(cell.getErrorValue()));
      }
      case FormulaRecord.sid -> formula(new FormulaRecord(records));
      case StringRecord.sid -> text(new StringRecord(records));
      case DrawingRecord.sid -> {
        byte[] piece = records.readRemainder();
        shapes.feed(piece);
        overlay.drawn(piece);
      }
      case ObjRecord.sid -> overlay.object(records.readRemainder());
      case TextObjectRecord.sid -> overlay.text(records);
      case NoteRecord.sid -> overlay.note(new NoteRecord(records));
      case MergeCellsRecord.sid -> merged(new MergeCellsRecord(records));
      case ContinueRecord.sid -> {
        if (last == DrawingRecord.sid) {
          shapes.feed(records.readRemainder());
        }
      }
      default -> {}
    }
    last = sid == ContinueRecord.sid ? last : sid;
  }

  private void merged(MergeCellsRecord areas) {
    for (int index = 0; index < areas.getNumAreas() && merged.size() < Bounds.MERGED; index++) {
      CellRangeAddress area = areas.getAreaAt(index);
      merged.add(
          new Sheet.Merged(
              new CellAddress(area.getFirstRow() + 1, area.getFirstColumn() + 1),
              new CellAddress(area.getLastRow() + 1, area.getLastColumn() + 1)));
    }
  }

  private void several(MulRKRecord cell) throws UnreadableWorkbook {
    for (int at = 0; at < cell.getNumColumns(); at++) {
      number(cell.getRow(), cell.getFirstColumn() + at, cell.getRKNumberAt(at), cell.getXFAt(at));
    }
  }

  private void formula(FormulaRecord cell) throws UnreadableWorkbook {
    awaiting = null;
    switch (cell.getCachedResultTypeEnum()) {
      case NUMERIC -> number(cell.getRow(), cell.getColumn(), cell.getValue(), cell.getXFIndex());
      case BOOLEAN ->
          add(cell.getRow(), cell.getColumn(), new RawAnswer.Tick(cell.getCachedBooleanValue()));
      case ERROR -> add(cell.getRow(), cell.getColumn(), broken(cell.getCachedErrorValue()));
      default -> awaiting = cell;
    }
  }

  private void text(StringRecord result) throws UnreadableWorkbook {
    if (awaiting != null) {
      add(awaiting.getRow(), awaiting.getColumn(), typed(result.getString()));
      awaiting = null;
    }
  }

  private void number(int atRow, int atColumn, double number, int style) throws UnreadableWorkbook {
    add(atRow, atColumn, globals.number(number, style));
  }

  private void add(int atRow, int atColumn, @Nullable RawAnswer answer) throws UnreadableWorkbook {
    if (atRow != row) {
      cells.endRow(row + 1);
      row = atRow;
    }
    if (answer != null) {
      cells.add(atColumn + 1, answer);
    }
  }

  private static RawAnswer broken(int code) {
    return new RawAnswer.Broken(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
  }

  private static @Nullable RawAnswer typed(String text) {
    String seen = Characters.seen(text);
    return seen.isEmpty() ? null : new RawAnswer.Typed(seen);
  }
}
