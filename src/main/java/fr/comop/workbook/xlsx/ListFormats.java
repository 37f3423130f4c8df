package fr.comop.workbook.xlsx;

import fr.comop.workbook.marked.ListLetters;
import fr.comop.workbook.marked.ListLook;
import fr.comop.workbook.part.XmlCopy;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes what the cells of the list of what to mend need in the table of styles. */
final class ListFormats {
  private static final List<ListLook> LOOKS = List.of(ListLook.values());
  private static final List<ListLetters> LETTERS = List.of(ListLetters.values());
  private static final List<String> COLOURS =
      LOOKS.stream().map(ListLook::fill).filter(fill -> !fill.isEmpty()).distinct().toList();

  /** How many fonts, fills, borders and formats they need. */
  static final int FONTS = LETTERS.size();

  static final int FILLS = COLOURS.size();
  static final int BORDERS = 1;
  static final int FORMATS = LOOKS.size();

  private ListFormats() {}

  /** The number of a format among those of the list. */
  static int number(ListLook look) {
    return LOOKS.indexOf(look);
  }

  static void writeFonts(XmlCopy xml) throws XMLStreamException {
    for (ListLetters letters : LETTERS) {
      xml.start("font");
      if (letters.bold()) {
        xml.element("b");
      }
      if (letters.underlined()) {
        xml.element("u");
      }
      xml.element("sz", "val", String.valueOf(letters.size()));
      xml.element("color", "rgb", opaque(letters.colour()));
      xml.element("name", "val", ListLetters.FACE);
      xml.element("family", "val", "2");
      xml.end();
    }
  }

  static void writeFills(XmlCopy xml) throws XMLStreamException {
    for (String fill : COLOURS) {
      writeFill(xml, opaque(fill));
    }
  }

  /** Writes a fill of a colour such as "FFF9C9BF". */
  static void writeFill(XmlCopy xml, String colour) throws XMLStreamException {
    xml.start("fill");
    xml.start("patternFill", "patternType", "solid");
    xml.element("fgColor", "rgb", colour);
    xml.element("bgColor", "indexed", "64");
    xml.end();
    xml.end();
  }

  static void writeBorder(XmlCopy xml) throws XMLStreamException {
    xml.start("border");
    for (String side : List.of("left", "right", "top", "bottom")) {
      xml.start(side, "style", "thin");
      xml.element("color", "rgb", opaque(ListLook.EDGE));
      xml.end();
    }
    xml.element("diagonal");
    xml.end();
  }

  /** Writes the formats; {@code table} is what stood there before the list's own. */
  static void writeFormats(XmlCopy xml, StyleTable table) throws XMLStreamException {
    for (ListLook look : LOOKS) {
      write(xml, look, table);
    }
  }

  private static void write(XmlCopy xml, ListLook look, StyleTable table)
      throws XMLStreamException {
    int font = LETTERS.indexOf(look.letters());
    int fill = COLOURS.indexOf(look.fill());
    xml.start(
        "xf",
        "numFmtId",
        "0",
        "fontId",
        String.valueOf(table.fonts() + font),
        "fillId",
        String.valueOf(fill < 0 ? 0 : table.fillColours().size() + fill),
        "borderId",
        String.valueOf(look.boxed() ? table.borders() : 0),
        "xfId",
        "0",
        "applyFont",
        "1",
        "applyFill",
        "1",
        "applyBorder",
        "1",
        "applyAlignment",
        "1");
    xml.element("alignment", "vertical", "top", "wrapText", look.boxed() ? "1" : "0");
    xml.end();
  }

  /** A colour such as "F9C9BF" as this format writes it. */
  static String opaque(String colour) {
    return "FF" + colour;
  }
}
