package fr.comop.workbook.xls;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.util.LittleEndian;

/**
 * What is written over the cells of one sheet. A shape comes as three records: where it lies, what
 * it is, what it says; the cell of a note comes after all shapes.
 */
final class Overlay {
  private static final int NOTE = 0x19;

  /**
   * Rectangles, ovals, text boxes, shapes of Office; the captions of controls are nobody's words.
   */
  private static final Set<Integer> WRITTEN_IN = Set.of(0x02, 0x03, 0x06, 0x1E);

  private static final int KIND = 0x15;
  private static final int KIND_BYTES = 8;

  private final Budget budget;
  private final Map<Integer, String> notes = new HashMap<>();
  private final List<Sheet.PlacedText> texts = new ArrayList<>();
  private Sheet.Merged at = Sheet.Merged.one(new CellAddress(1, 1));
  private int kind;
  private int number;
  private boolean whole = true;

  Overlay(Budget budget) {
    this.budget = budget;
  }

  /** What is written, once all records were seen. */
  List<Sheet.PlacedText> texts() {
    return texts;
  }

  /** Whether all could be read. */
  boolean whole() {
    return whole;
  }

  /** Takes the next piece of the sheet's drawing. */
  void drawn(byte[] piece) {
    at = Shapes.anchor(piece, at);
  }

  /** Takes what the shape is. */
  void object(byte[] record) {
    boolean told = record.length >= KIND_BYTES && LittleEndian.getUShort(record, 0) == KIND;
    kind = told ? LittleEndian.getUShort(record, 4) : 0;
    number = told ? LittleEndian.getUShort(record, 6) : 0;
  }

  /** Takes what the shape says. */
  void text(RecordInputStream records) throws UnreadableWorkbook {
    try {
      String text = new TextObjectRecord(records).getStr().getString();
      if (kind == NOTE && notes.size() < Bounds.TEXTS_OVER) {
        notes.put(number, text);
      } else if (WRITTEN_IN.contains(kind)) {
        add(false, at, text);
      }
    } catch (RuntimeException e) { // POI says so by exceptions of every kind
      whole = false;
    }
  }

  /** Takes the cell of a note. */
  void note(NoteRecord note) throws UnreadableWorkbook {
    String text = notes.getOrDefault(note.getShapeId(), "");
    String author = String.valueOf(note.getAuthor()) + ":";
    add(
        true,
        Sheet.Merged.one(new CellAddress(note.getRow() + 1, note.getColumn() + 1)),
        author.length() > 1 && text.startsWith(author) ? text.substring(author.length()) : text);
  }

  private void add(boolean note, Sheet.Merged over, String text) throws UnreadableWorkbook {
    String seen = Characters.seen(CellMark.without(text));
    if (!seen.isEmpty() && texts.size() < Bounds.TEXTS_OVER) {
      budget.takeText(seen);
      texts.add(new Sheet.PlacedText(note, over, seen));
    }
  }
}
