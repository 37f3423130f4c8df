package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Media;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads where pictures are placed on a sheet, and what is written in shapes over its cells. Bytes
 * of pictures stay where they are. A drawing that is damaged is read as far as it goes.
 */
final class DrawingPart {
  private final ZippedParts zip;
  private final Budget budget;
  private final List<Found> found = new ArrayList<>();
  private Relations relations = Relations.NONE;
  private Anchor anchor = new Anchor();
  private boolean fallback;
  private boolean hidden;
  private boolean whole = true;

  private DrawingPart(ZippedParts zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  /** Where something lies: by cells, from 0, or by distances where {@code row} is negative. */
  private static final class Anchor {
    private int row;
    private int column;
    private int lastRow = -1;
    private int lastColumn = -1;
    private long across;
    private long down;
    private long wide;
    private long high;

    private boolean absolute() {
      return row < 0;
    }
  }

  /** A picture, or a text where {@code part} is null. */
  private record Found(Anchor anchor, @Nullable String part, String text) {}

  static DrawingPart read(ZippedParts zip, String part, Budget budget)
      throws IOException, UnreadableWorkbook {
    DrawingPart drawing = new DrawingPart(zip, budget);
    try {
      drawing.relations = Relations.of(zip, part);
      try (XmlPart xml = XmlPart.open(zip, part, Vocabulary.DRAWING)) {
        if (xml != null && xml.nextElement()) {
          drawing.inside(xml);
        }
      }
    } catch (UnreadableWorkbook e) {
      if (e.why() != Why.DAMAGED) {
        throw e;
      }
      drawing.whole = false;
    }
    return drawing;
  }

  /** Whether it was read to its end. */
  boolean whole() {
    return whole;
  }

  /** Whether rows and columns have to be measured to tell what lies where. */
  boolean needsRulers() {
    return found.stream()
        .anyMatch(one -> one.anchor.absolute() || (one.part == null && one.anchor.lastRow < 0));
  }

  /** The pictures, in the order of the drawing. */
  List<Sheet.PlacedPicture> pictures(@Nullable Rulers rulers) {
    List<Sheet.PlacedPicture> pictures = new ArrayList<>();
    for (Found one : found) {
      if (one.part != null) {
        CellAddress at = first(one.anchor, rulers);
        pictures.add(
            new Sheet.PlacedPicture(at.row(), at.column(), one.part, Media.type(one.part)));
      }
    }
    return pictures;
  }

  /** The texts in shapes, in the order of the drawing. */
  List<Sheet.PlacedText> texts(@Nullable Rulers rulers) {
    List<Sheet.PlacedText> texts = new ArrayList<>();
    for (Found one : found) {
      if (one.part == null) {
        CellAddress first = first(one.anchor, rulers);
        CellAddress last = last(one.anchor, first, rulers);
        texts.add(new Sheet.PlacedText(false, new Sheet.Merged(first, last), one.text));
      }
    }
    return texts;
  }

  private static CellAddress first(Anchor anchor, @Nullable Rulers rulers) {
    return anchor.absolute() && rulers != null
        ? rulers.at(anchor.across, anchor.down)
        : new CellAddress(Math.max(0, anchor.row) + 1, Math.max(0, anchor.column) + 1);
  }

  private static CellAddress last(Anchor anchor, CellAddress first, @Nullable Rulers rulers) {
    if (anchor.lastRow >= 0) {
      return new CellAddress(
          Math.max(first.row(), anchor.lastRow + 1),
          Math.max(first.column(), anchor.lastColumn + 1));
    }
    if (rulers == null) {
      return first;
    }
    long wide = Math.max(0, anchor.wide - 1);
    long high = Math.max(0, anchor.high - 1);
    return anchor.absolute()
        ? rulers.at(anchor.across + wide, anchor.down + high)
        : rulers.from(first, wide, high);
  }

  /** Goes through what the element at hand holds, to its end. */
  private void inside(XmlPart xml) throws UnreadableWorkbook {
    int before = found.size();
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "twoCellAnchor", "oneCellAnchor" -> {
          anchor = new Anchor();
          inside(xml);
        }
        case "absoluteAnchor" -> {
          anchor = new Anchor();
          anchor.row = -1;
          inside(xml);
        }
        case "from" -> corner(xml, false);
        case "to" -> corner(xml, true);
        case "pos" -> {
          anchor.across = distance(xml.attribute("x"));
          anchor.down = distance(xml.attribute("y"));
          xml.skip();
        }
        case "ext" -> {
          if (xml.namespace().endsWith("preadsheetDrawing")) { // not the size of a shape in a group
            anchor.wide = distance(xml.attribute("cx"));
            anchor.high = distance(xml.attribute("cy"));
          }
          xml.skip();
        }
        case "sp" -> shape(xml);
        case "cNvPr" -> {
          hidden = hidden || "1".equals(xml.attribute("hidden"));
          xml.skip();
        }
        case "blip" -> picture(xml);
        case "txBody" -> text(xml);
        case "graphicFrame" -> xml.skip();
        case "Fallback" -> {
          if (found.size() > before) {
            xml.skip(); // the same for programs that do not know the choice
          } else {
            boolean outer = fallback;
            fallback = true;
            inside(xml);
            fallback = outer;
          }
        }
        default -> inside(xml);
      }
    }
  }

  /** A shape: a form control of old shows its caption in one that is hidden. */
  private void shape(XmlPart xml) throws UnreadableWorkbook {
    String link = xml.attribute("textlink");
    hidden = link != null && !link.isEmpty(); // shows what stands in a cell
    inside(xml);
    hidden = false;
  }

  private void corner(XmlPart xml, boolean last) throws UnreadableWorkbook {
    int row = 0;
    int column = 0;
    boolean inRow = false;
    boolean inColumn = false;
    while (xml.nextTag()) {
      String name = xml.name();
      String number = xml.text().strip();
      switch (name) {
        case "row" -> row = Whole.of(number, 0);
        case "col" -> column = Whole.of(number, 0);
        case "rowOff" -> inRow = distance(number) > 0;
        case "colOff" -> inColumn = distance(number) > 0;
        default -> {}
      }
    }
    if (last) { // at the very beginning of a cell it does not cover it
      anchor.lastRow = Math.max(0, inRow ? row : row - 1);
      anchor.lastColumn = Math.max(0, inColumn ? column : column - 1);
    } else {
      anchor.row = row;
      anchor.column = column;
    }
  }

  private void picture(XmlPart xml) throws UnreadableWorkbook {
    String id = xml.reference("embed");
    String part = id == null ? null : relations.byId(id).orElse(null);
    if (part != null && zip.has(part) && found.size() < Bounds.PICTURES) {
      found.add(new Found(anchor, part, ""));
    }
    inside(xml);
  }

  private void text(XmlPart xml) throws UnreadableWorkbook {
    StringBuilder words = new StringBuilder();
    paragraphs(xml, words);
    String seen = Characters.seen(words.toString());
    if (!seen.isEmpty() && !hidden && !fallback && found.size() < Bounds.TEXTS_OVER) {
      budget.takeText(seen);
      found.add(new Found(anchor, null, seen));
    }
  }

  private static void paragraphs(XmlPart xml, StringBuilder words) throws UnreadableWorkbook {
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "t" -> add(words, xml.text());
        case "br" -> {
          add(words, "\n");
          xml.skip();
        }
        case "p" -> {
          add(words, words.isEmpty() ? "" : "\n");
          paragraphs(xml, words);
        }
        default -> paragraphs(xml, words);
      }
    }
  }

  private static void add(StringBuilder words, String more) {
    words.append(words.length() < Bounds.TEXT ? more : "");
  }

  private static long distance(@Nullable String emu) {
    try {
      return emu == null ? 0 : Math.max(0, Math.min(1L << 40, Long.parseLong(emu)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
