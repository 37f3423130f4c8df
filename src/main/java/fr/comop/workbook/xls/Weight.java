package fr.comop.workbook.xls;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;

/**
 * Weighs a stream of records before POI makes objects of them: of each cell, empty ones included,
 * and of as many texts as the stream claims to have.
 */
final class Weight {
  private static final int SEVERAL = 6; // bytes of a record of several cells beside them
  private static final int BLANK = 2;
  private static final int NUMBER = 6;
  private static final int CLAIM = 8;

  private Weight() {}

  /** Refuses a stream that is too heavy, or encrypted. */
  static void check(InputStream stream) throws IOException, UnreadableWorkbook {
    DataInputStream records = new DataInputStream(new BufferedInputStream(stream));
    long objects = 0;
    while (true) {
      int sid = little(records);
      if (sid < 0) {
        return;
      }
      int length = Math.max(0, little(records));
      int read = 0;
      switch (sid) {
        case MulBlankRecord.sid -> objects += (length - SEVERAL) / BLANK;
        case MulRKRecord.sid -> objects += (length - SEVERAL) / NUMBER;
        case BlankRecord.sid,
            BoolErrRecord.sid,
            FormulaRecord.sid,
            LabelRecord.sid,
            LabelSSTRecord.sid,
            NumberRecord.sid,
            RKRecord.sid,
            RowRecord.sid ->
            objects++;
        case SSTRecord.sid -> {
          little(records);
          little(records);
          int low = little(records);
          objects += low + ((long) little(records) << Short.SIZE);
          read = CLAIM;
        }
        case FilePassRecord.sid ->
            throw new UnreadableWorkbook(Why.ENCRYPTED, "no copy is made of what is encrypted");
        default -> {}
      }
      if (objects < 0 || objects > Bounds.CELLS) {
        throw new UnreadableWorkbook(Why.TOO_LARGE, "too many cells or texts to be copied");
      }
      records.skipNBytes(Math.max(0, length - read));
    }
  }

  /** Two bytes, the lower one first; -1 at the end. */
  private static int little(DataInputStream records) throws IOException {
    try {
      return Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
    } catch (EOFException e) {
      return -1;
    }
  }
}
