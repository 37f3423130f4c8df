package fr.comop.workbook.xlsx;

import fr.comop.workbook.part.XmlCopy;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** How the cells of the list of what to mend look. */
enum ListLook {
  TITLE(0, -1, false),
  TEXT(1, -1, false),
  HEAD(2, 0, true),
  CELL(1, -1, true),
  LINK(3, -1, true),
  ERROR(2, 1, true),
  REMARK(2, 2, true);

  /** Size, colour and manner of each font. */
  static final List<Lettering> FONTS =
      List.of(
          new Lettering("16", "FF1F4E5F", true, false),
          new Lettering("10", "FF262B30", false, false),
          new Lettering("10", "FF262B30", true, false),
          new Lettering("10", "FF0B5394", false, true));

  /** Behind the head, an error's severity and a remark's. */
  static final List<String> FILLS = List.of("FFDDE9EF", "FFF9C9BF", "FFFCE9BF");

  private static final String GREY = "FFB4C6D0";

  private final int font;
  private final int fill;
  private final boolean boxed;

  ListLook(int font, int fill, boolean boxed) {
    this.font = font;
    this.fill = fill;
    this.boxed = boxed;
  }

  /** A font. */
  record Lettering(String size, String colour, boolean bold, boolean underlined) {}

  static void writeFonts(XmlCopy xml) throws XMLStreamException {
    for (Lettering font : FONTS) {
      xml.start("font");
      if (font.bold()) {
        xml.element("b");
      }
      if (font.underlined()) {
        xml.element("u");
      }
      xml.element("sz", "val", font.size());
      xml.element("color", "rgb", font.colour());
      xml.element("name", "val", "Calibri");
      xml.element("family", "val", "2");
      xml.end();
    }
  }

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
      xml.element("color", "rgb", GREY);
      xml.end();
    }
    xml.element("diagonal");
    xml.end();
  }

  /** Writes this format; {@code table} is what stood there before the list's own. */
  void write(XmlCopy xml, StyleTable table) throws XMLStreamException {
    xml.start(
        "xf",
        "numFmtId",
        "0",
        "fontId",
        String.valueOf(table.fonts() + font),
        "fillId",
        String.valueOf(fill < 0 ? 0 : table.fillColours().size() + fill),
        "borderId",
        String.valueOf(boxed ? table.borders() : 0),
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
    xml.element("alignment", "vertical", "top", "wrapText", boxed ? "1" : "0");
    xml.end();
  }
}
