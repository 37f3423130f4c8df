package fr.comop.workbook.xls;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.InputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/**
 * Goes through the records of the stream once: first those of the whole workbook, then sheet by
 * sheet; what comes after the last stream fills the file up. POI reads the records that are wanted;
 * the others, pictures among them, are passed over, so that memory grows with the cells alone.
 */
final class Records {
  private static final int HEADER = 4;

  private final InputStream bytes;
  private final Globals globals;
  private RecordInputStream records;

  Records(InputStream bytes, Globals globals) {
    this.bytes = bytes;
    this.globals = globals;
    this.records = new RecordInputStream(bytes);
  }

  void read() throws UnreadableWorkbook {
    int substream = 0;
    int depth = 0; // a chart on a sheet is a stream inside its stream
    int passed = 0;
    XlsSheet sheet = null;
    while (records.hasNextRecord() && (depth > 0 || records.getNextSid() == BOFRecord.sid)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new UnreadableWorkbook(Why.TOO_SLOW, "given up");
      }
      records.nextRecord();
      int sid = records.getSid();
      passed += HEADER + records.remaining();
      if (sid == BOFRecord.sid) {
        depth++;
        if (depth == 1 && substream++ > 0) {
          sheet = globals.begun(substream - 2);
        }
      } else if (sid == EOFRecord.sid) {
        depth--;
        if (depth == 0 && sheet != null) {
          globals.ended(sheet);
          sheet = null;
        }
      } else if (sid == FilePassRecord.sid) {
        decrypt(passed);
      } else if (depth == 1) {
        if (sheet == null) {
          globals.record(sid, records);
        } else {
          sheet.record(sid, records);
        }
      }
      if (records.remaining() > 0) {
        records.readRemainder();
      }
    }
    if (depth != 0 || substream == 0) {
      throw new UnreadableWorkbook(Why.DAMAGED, "the records end too early");
    }
  }

  /** Excel encrypts workbooks whose structure is protected with a password that everyone knows. */
  private void decrypt(int passed) throws UnreadableWorkbook {
    EncryptionInfo info = new FilePassRecord(records).getEncryptionInfo();
    try {
      if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw new UnreadableWorkbook(Why.ENCRYPTED, "a password is asked for");
      }
    } catch (java.security.GeneralSecurityException e) {
      throw new EncryptedDocumentException(e);
    }
    records.readRemainder();
    records = new RecordInputStream(bytes, info, passed);
  }
}
