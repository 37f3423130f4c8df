package fr.comop.workbook.xls;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Shows;
import fr.comop.workbook.part.TabNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingGroupRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.formula.ptg.Area3DPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPtg;
import org.jspecify.annotations.Nullable;

/** What concerns the whole workbook: sheets, names, texts, formats. */
final class Globals {
  private final List<BoundSheetRecord> bounds = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<NameRecord> names = new ArrayList<>();
  private final Blips blips = new Blips();
  private final Map<Integer, Sheet> sheets = new TreeMap<>();
  private @Nullable ExternSheetRecord references;
  private boolean from1904;
  private final Budget budget = new Budget();
  private int last;

  /** One record of the first stream, the one at hand. */
  void record(int sid, RecordInputStream records) throws UnreadableWorkbook {
    switch (sid) {
      case BoundSheetRecord.sid -> {
        bounds.add(new BoundSheetRecord(records));
        within(bounds.size(), Bounds.SHEETS, "sheets");
      }
      case FormatRecord.sid -> {
        FormatRecord format = new FormatRecord(records);
        formats.put(format.getIndexCode(), format.getFormatString());
      }
      case ExtendedFormatRecord.sid -> {
        formatOfStyle.add((int) new ExtendedFormatRecord(records).getFormatIndex());
        within(formatOfStyle.size(), Bounds.STYLES, "styles");
      }
      case SSTRecord.sid -> texts(records);
      case NameRecord.sid -> name(new NameRecord(records));
      case ExternSheetRecord.sid -> references = new ExternSheetRecord(records);
      case DateWindow1904Record.sid ->
          from1904 = new DateWindow1904Record(records).getWindowing() == 1;
      case DrawingGroupRecord.sid -> blips.feed(records.readRemainder());
      case ContinueRecord.sid -> {
        if (last == DrawingGroupRecord.sid) {
          blips.feed(records.readRemainder());
        }
      }
      default -> {}
    }
    last = sid == ContinueRecord.sid ? last : sid;
  }

  // Not by POI's SSTRecord: it makes as many texts as the file says that there are.
  private void texts(RecordInputStream records) throws UnreadableWorkbook {
    records.readInt();
    int count = records.readInt();
    long characters = 0;
    while (texts.size() < count && more(records)) {
      String text = new UnicodeString(records).getString();
      characters += text.length();
      texts.add(text);
      within(texts.size(), Bounds.SHARED_TEXTS, "texts");
      within(characters, Bounds.CHARACTERS, "texts");
    }
  }

  private static boolean more(RecordInputStream records) {
    return records.available() > 0
        || (records.hasNextRecord() && records.getNextSid() == ContinueRecord.sid);
  }

  /** A sheet that was copied brings its names along, for itself: the first of a name stands. */
  private void name(NameRecord name) {
    if (!name.isBuiltInName()
        && Workbook.mayMark(name.getNameText())
        && names.size() < Bounds.NAMES) {
      names.add(name.getSheetNumber() == 0 ? 0 : names.size(), name);
    }
  }

  /**
   * A reader of the sheet whose stream begins.
   *
   * @param number among the streams of sheets, from 0
   */
  XlsSheet begun(int number) throws UnreadableWorkbook {
    List<Integer> order =
        IntStream.range(0, bounds.size())
            .boxed()
            .sorted(Comparator.comparingInt(index -> bounds.get(index).getPositionOfBof()))
            .toList();
    if (number >= order.size()) {
      throw new UnreadableWorkbook(Why.DAMAGED, "more sheets than names of sheets");
    }
    return new XlsSheet(this, order.get(number), budget);
  }

  void ended(XlsSheet sheet) {
    BoundSheetRecord bound = bounds.get(sheet.index());
    sheets.put(
        sheet.index(),
        sheet.made(
            TabNames.of(Characters.seen(bound.getSheetname())),
            bound.isHidden() || bound.isVeryHidden(),
            blips));
  }

  /** Every sheet that was read, in the order of the tabs. */
  List<Sheet> sheets() throws UnreadableWorkbook {
    if (sheets.isEmpty()) {
      throw new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no sheet");
    }
    return List.copyOf(sheets.values());
  }

  /** The cells that comop's names refer to; a range gives its first one. */
  Map<String, Workbook.Named> named() {
    Map<String, Workbook.Named> named = new HashMap<>();
    for (NameRecord name : names) {
      Ptg[] definition = name.getNameDefinition();
      if (definition.length == 1 && definition[0] instanceof Ref3DPtg cell) {
        put(named, name, cell.getExternSheetIndex(), cell.getRow(), cell.getColumn());
      } else if (definition.length == 1 && definition[0] instanceof Area3DPtg area) {
        put(named, name, area.getExternSheetIndex(), area.getFirstRow(), area.getFirstColumn());
      }
    }
    return Map.copyOf(named);
  }

  private void put(
      Map<String, Workbook.Named> named, NameRecord name, int reference, int row, int column) {
    Sheet sheet =
        references == null || reference < 0 || reference >= references.getNumOfRefs()
            ? null
            : sheets.get(references.getFirstSheetIndexFromRefIndex(reference));
    if (sheet != null) {
      named.putIfAbsent(
          name.getNameText(), new Workbook.Named(sheet, new CellAddress(row + 1, column + 1)));
    }
  }

  String text(int index) throws UnreadableWorkbook {
    if (index < 0 || index >= texts.size()) {
      throw new UnreadableWorkbook(Why.DAMAGED, "a cell refers to a text that is not there");
    }
    return texts.get(index);
  }

  /** A number as a cell of this style shows it; null when it is none. */
  @Nullable RawAnswer number(double number, int style) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return null;
    }
    int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    return Shows.of(format, formats.get(format)).number(BigDecimal.valueOf(number), from1904);
  }

  private static void within(long count, long most, String what) throws UnreadableWorkbook {
    if (count > most) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too many " + what);
    }
  }
}
