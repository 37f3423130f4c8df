package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlCopy;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Copies one sheet: marked cells get their colour, cells of an earlier marking lose it, a place is
 * made for comments. A marked cell that is not there yet is put where it belongs.
 */
final class SheetCopy {
  /** What may follow {@code legacyDrawing} in a sheet (ECMA-376, CT_Worksheet). */
  private static final Set<String> AFTER_NOTES =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "AlternateContent",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final Palette palette;
  private final NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks;
  private final @Nullable Supplier<String> notes;
  private final Dialect dialect;
  private final NavigableMap<Integer, Integer> columnFormats = new TreeMap<>();
  private final Widths widths = new Widths();
  private @Nullable String drawing;
  private boolean filled;

  /**
   * A copy of a sheet.
   *
   * @param notes gives the relation to a new drawing of comments; null when none is needed
   */
  SheetCopy(
      Palette palette,
      NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks,
      @Nullable Supplier<String> notes,
      Dialect dialect) {
    this.palette = palette;
    this.marks = marks;
    this.notes = notes;
    this.dialect = dialect;
  }

  /** The relation to the drawing of comments; null when there is none. */
  @Nullable String drawing() {
    return drawing;
  }

  /** How wide and high its cells are. */
  Widths widths() {
    return widths;
  }

  void write(XmlCopy xml) throws XMLStreamException {
    while (xml.next()) {
      if (!xml.starts()) {
        end(xml);
      } else if (xml.depth() == 2 && filled && AFTER_NOTES.contains(xml.name())) {
        placeForNotes(xml);
        xml.copyAll();
      } else if (xml.depth() == 2 && xml.ownName().isEmpty()) {
        xml.copyAll(); // an extension, whose elements may be called as ours are
      } else {
        start(xml);
      }
    }
  }

  private void start(XmlCopy xml) throws XMLStreamException {
    switch (xml.name()) {
      case "sheetView" -> xml.copyWith("tabSelected", null);
      case "col" -> column(xml);
      case "sheetData" -> {
        xml.copy();
        rows(xml);
      }
      case "legacyDrawing" -> {
        drawing = xml.attribute("id");
        xml.copy();
      }
      default -> xml.copy();
    }
  }

  private void end(XmlCopy xml) throws XMLStreamException {
    if (xml.depth() == 1) {
      placeForNotes(xml);
    }
    xml.copy();
  }

  private void placeForNotes(XmlCopy xml) throws XMLStreamException {
    if (notes != null && drawing == null) {
      drawing = notes.get();
      xml.start("legacyDrawing");
      xml.relation(dialect.relations(), drawing);
      xml.end();
    }
  }

  private void column(XmlCopy xml) throws XMLStreamException {
    int first = number(xml.attribute("min"), 1);
    int last = number(xml.attribute("max"), first);
    int format = number(xml.attribute("style"), 0);
    widths.columns(first, last, xml.attribute("width"), "1".equals(xml.attribute("hidden")));
    if (format > 0) {
      columnFormats.put(first, format);
      columnFormats.putIfAbsent(last + 1, 0);
    }
    if (xml.attribute("style") == null) {
      xml.copy();
    } else {
      xml.copyWith("style", String.valueOf(palette.plain(format)));
    }
  }

  private void rows(XmlCopy xml) throws XMLStreamException {
    Iterator<Map.Entry<Integer, NavigableMap<Integer, CellMark>>> waiting =
        marks.entrySet().iterator();
    Map.Entry<Integer, NavigableMap<Integer, CellMark>> next = following(waiting);
    int number = 0;
    while (xml.next() && xml.depth() > 2) {
      int given = number(xml.attribute("r"), number + 1);
      if (given <= number && next != null) {
        throw new XMLStreamException("rows that do not follow one another");
      }
      number = given;
      while (next != null && next.getKey() < number) {
        newRow(xml, next);
        next = following(waiting);
      }
      boolean marked = next != null && next.getKey() == number;
      widths.row(number, xml.attribute("ht"), marked);
      row(xml, number, marked && next != null ? next.getValue() : new TreeMap<>());
      next = marked ? following(waiting) : next;
    }
    while (next != null) {
      newRow(xml, next);
      next = following(waiting);
    }
    filled = true;
    xml.copy();
  }

  private static <T> @Nullable T following(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }

  private void newRow(XmlCopy xml, Map.Entry<Integer, NavigableMap<Integer, CellMark>> row)
      throws XMLStreamException {
    xml.start("row", "r", String.valueOf(row.getKey()));
    for (Map.Entry<Integer, CellMark> mark : row.getValue().entrySet()) {
      newCell(xml, row.getKey(), mark, null);
    }
    xml.end();
  }

  private void newCell(
      XmlCopy xml, int row, Map.Entry<Integer, CellMark> mark, @Nullable Integer rowFormat)
      throws XMLStreamException {
    Map.Entry<Integer, Integer> column = columnFormats.floorEntry(mark.getKey());
    int format = rowFormat != null ? rowFormat : column == null ? 0 : column.getValue();
    xml.element(
        "c",
        "r",
        new CellAddress(row, mark.getKey()).toString(),
        "s",
        String.valueOf(palette.marked(format, mark.getValue().error())));
  }

  /** The row at hand, whose end is reached. */
  private void row(XmlCopy xml, int number, NavigableMap<Integer, CellMark> marked)
      throws XMLStreamException {
    String style = xml.attribute("s");
    boolean styled = style != null && truth(xml.attribute("customFormat"));
    Integer format = styled ? number(style, 0) : null;
    if (format != null && palette.hasOldColours()) {
      xml.copyWith("s", String.valueOf(palette.plain(format)));
    } else if (marked.isEmpty()) {
      xml.copy();
    } else {
      xml.copyWith("spans", null); // a hint that a new cell may prove wrong
    }
    Iterator<Map.Entry<Integer, CellMark>> waiting = marked.entrySet().iterator();
    Map.Entry<Integer, CellMark> next = following(waiting);
    int column = 0;
    while (xml.next() && xml.depth() > 3) {
      boolean cell = xml.starts() && xml.depth() == 4 && xml.is("c");
      if (cell) {
        int given = columnOf(xml.attribute("r"), column + 1);
        if (given <= column && next != null) {
          throw new XMLStreamException("cells that do not follow one another");
        }
        column = given;
        while (next != null && next.getKey() < column) {
          newCell(xml, number, next, format);
          next = following(waiting);
        }
        boolean hit = next != null && next.getKey() == column;
        cell(xml, hit && next != null ? next.getValue() : null);
        next = hit ? following(waiting) : next;
      } else {
        xml.copy();
      }
    }
    while (next != null) {
      newCell(xml, number, next, format);
      next = following(waiting);
    }
    xml.copy();
  }

  private void cell(XmlCopy xml, @Nullable CellMark mark) throws XMLStreamException {
    String style = xml.attribute("s");
    if (mark != null) {
      xml.copyWith("s", String.valueOf(palette.marked(number(style, 0), mark.error())));
    } else if (style != null && palette.hasOldColours()) {
      xml.copyWith("s", String.valueOf(palette.plain(number(style, 0))));
    } else {
      xml.copy();
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Whole.of(text, otherwise);
  }

  private static boolean truth(@Nullable String word) {
    return "1".equals(word) || "true".equals(word);
  }

  private static int columnOf(@Nullable String address, int otherwise) {
    return address == null
        ? otherwise
        : CellAddress.of(address).map(CellAddress::column).orElse(otherwise);
  }
}
