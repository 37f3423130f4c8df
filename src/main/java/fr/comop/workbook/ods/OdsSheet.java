package fr.comop.workbook.ods;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Media;
import fr.comop.workbook.part.SheetCells;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code table:table}. Blank cells and rows cost nothing however often they are repeated;
 * others count as often as they stand there.
 */
final class OdsSheet {
  private final ZippedParts zip;
  private final Budget budget;
  private final SheetCells cells;
  private final List<Sheet.PlacedPicture> pictures = new ArrayList<>();
  private final List<Sheet.PlacedText> texts = new ArrayList<>();
  private final List<Sheet.Merged> merged = new ArrayList<>();
  private int row = 1;
  private int column = 1;

  OdsSheet(ZippedParts zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
    this.cells = new SheetCells(budget);
  }

  /** The sheet, once it is read. */
  Sheet made(String name, boolean hidden) {
    return new Sheet(
        name,
        hidden,
        cells.rows(),
        List.copyOf(pictures),
        List.copyOf(texts),
        List.copyOf(merged),
        true);
  }

  /**
   * Reads the sheet up to the end of its element.
   *
   * @param name is run at the start of each name that is defined for this sheet alone
   */
  void read(XmlPart xml, Runnable name) throws UnreadableWorkbook {
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
        continue;
      }
      switch (xml.name()) {
        case "table-row" -> row(xml);
        case "shapes" -> shapes(xml);
        case "table-header-rows", "table-rows", "table-row-group", "named-expressions" -> depth++;
        case "named-range" -> {
          name.run();
          depth++;
        }
        default -> xml.skip();
      }
    }
  }

  private void row(XmlPart xml) throws UnreadableWorkbook {
    int times = repeated(xml, "number-rows-repeated", Bounds.ROWS);
    column = 1;
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "table-cell" -> cell(xml);
        case "covered-table-cell" -> { // nobody sees what a merged cell hides
          column += repeated(xml, "number-columns-repeated", Bounds.COLUMNS);
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    cells.endRows(row, times);
    row = Math.min(row + times, Bounds.ROWS);
  }

  private void cell(XmlPart xml) throws UnreadableWorkbook {
    int times = repeated(xml, "number-columns-repeated", Bounds.COLUMNS);
    if (xml.attribute("number-columns-spanned") != null && merged.size() < Bounds.MERGED) {
      int wide = repeated(xml, "number-columns-spanned", Bounds.COLUMNS);
      int high = repeated(xml, "number-rows-spanned", Bounds.ROWS);
      merged.add(
          new Sheet.Merged(
              new CellAddress(row, column), new CellAddress(row + high - 1, column + wide - 1)));
    }
    OdsCell cell = OdsCell.at(xml);
    RawAnswer answer = cell.answer(content(xml));
    if (answer != null) {
      if (column + times - 1 > Bounds.COLUMNS) {
        throw new UnreadableWorkbook(Why.DAMAGED, "a row is wider than any");
      }
      for (int index = 0; index < times; index++) {
        cells.add(column + index, answer);
      }
    }
    column = Math.min(column + times, Bounds.COLUMNS + 1);
  }

  /** The paragraphs of a cell, one a line. */
  private String content(XmlPart xml) throws UnreadableWorkbook {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "p", "h" -> {
          if (!first) {
            text.append('\n');
          }
          first = false;
          Paragraph.read(xml, text);
        }
        case "annotation" -> note(xml);
        default -> shape(xml);
      }
    }
    return text.toString();
  }

  /** Shapes that stand on the sheet itself are taken to be in its first cell. */
  private void shapes(XmlPart xml) throws UnreadableWorkbook {
    column = 1;
    while (xml.nextTag()) {
      shape(xml);
    }
  }

  private void note(XmlPart xml) throws UnreadableWorkbook {
    StringBuilder words = new StringBuilder();
    while (xml.nextTag()) {
      if (xml.name().equals("p")) {
        paragraph(xml, words);
      } else {
        xml.skip(); // who wrote it, and when
      }
    }
    add(true, new CellAddress(row, column), CellMark.without(words.toString()));
  }

  private static void paragraph(XmlPart xml, StringBuilder words) throws UnreadableWorkbook {
    words.append(words.isEmpty() ? "" : "\n");
    Paragraph.read(xml, words);
  }

  private void add(boolean note, CellAddress last, String words) throws UnreadableWorkbook {
    String seen = Characters.seen(words);
    if (!seen.isEmpty() && texts.size() < Bounds.TEXTS_OVER) {
      budget.takeText(seen);
      texts.add(
          new Sheet.PlacedText(note, new Sheet.Merged(new CellAddress(row, column), last), seen));
    }
  }

  /** The last cell that a shape covers, which begins in the one at hand. */
  private CellAddress last(XmlPart xml) {
    String end = xml.attribute("end-cell-address");
    CellAddress last =
        end == null ? null : CellAddress.of(end.substring(end.lastIndexOf('.') + 1)).orElse(null);
    return last == null
        ? new CellAddress(row, column)
        : new CellAddress(
            Math.max(row, last.row() - (reaches(xml.attribute("end-y")) ? 0 : 1)),
            Math.max(column, last.column() - (reaches(xml.attribute("end-x")) ? 0 : 1)));
  }

  /** Whether a length, such as "0.34cm", is more than nothing. */
  private static boolean reaches(@Nullable String length) {
    return length == null || length.chars().anyMatch(digit -> digit >= '1' && digit <= '9');
  }

  private void shape(XmlPart xml) throws UnreadableWorkbook {
    CellAddress last = last(xml);
    StringBuilder words = new StringBuilder();
    int depth = 1;
    boolean shown = picture(xml);
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else if (xml.name().equals("p") || xml.name().equals("h")) {
        paragraph(xml, words);
      } else {
        depth++;
        // a frame may hold one picture in several formats
        shown = (shown && !xml.name().equals("frame")) || picture(xml);
      }
    }
    add(false, last, words.toString());
  }

  private boolean picture(XmlPart xml) {
    String part = xml.name().equals("image") ? xml.attribute("href") : null;
    if (part == null || part.contains("ObjectReplacements/") || !zip.has(part)) {
      return false;
    }
    if (pictures.size() < Bounds.PICTURES) {
      pictures.add(new Sheet.PlacedPicture(row, column, part, Media.type(part)));
    }
    return true;
  }

  private static int repeated(XmlPart xml, String attribute, int most) {
    String times = xml.attribute(attribute);
    return times == null ? 1 : Math.max(1, Math.min(most, Whole.of(times, most)));
  }
}
