package fr.comop.workbook.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/**
 * The streams of the sheets in a file, which may stand in another order than the tabs: POI takes
 * the first stream for the first tab's all the same.
 */
final class SheetStreams {
  private static final String STREAM = "Workbook";
  private static final int HEADER = 4;

  private final byte[] bytes;

  /** Where the record of each tab begins; they follow one another. */
  private final List<Integer> tabs = new ArrayList<>();

  private SheetStreams(byte[] bytes) {
    this.bytes = bytes;
    int at = 0;
    int sid = -1;
    while (sid != EOFRecord.sid && at + HEADER <= bytes.length) {
      sid = LittleEndian.getUShort(bytes, at);
      if (sid == BoundSheetRecord.sid) {
        tabs.add(at);
      }
      at = next(at);
    }
  }

  /**
   * Puts the streams in the order of the tabs.
   *
   * @param first the tab that is to be the first one, from 0
   */
  static void order(POIFSFileSystem compound, int first) throws IOException {
    byte[] all;
    try (InputStream stream = compound.createDocumentInputStream(STREAM)) {
      all = stream.readAllBytes();
    }
    new SheetStreams(all).putFirst(first);
    SheetStreams streams = new SheetStreams(all);
    List<Integer> starts = streams.starts();
    if (!starts.equals(List.copyOf(new TreeSet<>(starts)))) {
      compound.createOrUpdateDocument(new ByteArrayInputStream(streams.ordered(starts)), STREAM);
    }
  }

  private void putFirst(int tab) {
    int start = tabs.get(tab);
    byte[] moved = Arrays.copyOfRange(bytes, start, next(start));
    System.arraycopy(bytes, tabs.get(0), bytes, tabs.get(0) + moved.length, start - tabs.get(0));
    System.arraycopy(moved, 0, bytes, tabs.get(0), moved.length);
  }

  private int next(int record) {
    return record + HEADER + LittleEndian.getUShort(bytes, record + 2);
  }

  private List<Integer> starts() {
    return tabs.stream().map(tab -> LittleEndian.getInt(bytes, tab + HEADER)).toList();
  }

  private byte[] ordered(List<Integer> starts) {
    TreeSet<Integer> ends = new TreeSet<>(starts);
    ends.add(bytes.length);
    ByteArrayOutputStream sheets = new ByteArrayOutputStream();
    int globals = ends.first();
    for (int tab = 0; tab < starts.size(); tab++) {
      int start = starts.get(tab);
      LittleEndian.putInt(bytes, tabs.get(tab) + HEADER, globals + sheets.size());
      sheets.write(bytes, start, ends.higher(start) - start);
    }
    byte[] ordered = new byte[globals + sheets.size()];
    System.arraycopy(bytes, 0, ordered, 0, globals);
    System.arraycopy(sheets.toByteArray(), 0, ordered, globals, sheets.size());
    return ordered;
  }
}
