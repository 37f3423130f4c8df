package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a workbook's styles are made of, as far as fills go.
 *
 * @param fillColours by number of the fill, as "FFF6FAFC"; "" for one that is no plain colour
 * @param fillsOfFormats number of the fill, by number of the cell format
 */
record StyleTable(int fonts, int borders, List<String> fillColours, List<Integer> fillsOfFormats) {

  static StyleTable read(ZippedParts zip, String part) throws IOException, UnreadableWorkbook {
    int fonts = 0;
    int borders = 0;
    List<String> colours = new ArrayList<>();
    List<Integer> fills = new ArrayList<>();
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "fonts" -> fonts = count(xml);
          case "borders" -> borders = count(xml);
          case "fills" -> {
            while (xml.nextTag()) {
              colours.add(colour(xml));
            }
          }
          case "cellXfs" -> {
            while (xml.nextTag()) {
              fills.add(Whole.of(String.valueOf(xml.attribute("fillId")), 0));
              xml.skip();
            }
          }
          default -> {}
        }
        if (colours.size() > Bounds.STYLES || fills.size() > Bounds.STYLES) {
          throw new UnreadableWorkbook(Why.TOO_LARGE, "too many styles");
        }
      }
    }
    if (fonts == 0 || borders == 0 || colours.isEmpty() || fills.isEmpty()) {
      throw new UnreadableWorkbook(Why.DAMAGED, "no table of styles to add to");
    }
    return new StyleTable(fonts, borders, List.copyOf(colours), List.copyOf(fills));
  }

  /** How many cell formats there are. */
  int formats() {
    return fillsOfFormats.size();
  }

  /** The fill of a cell format; that of the first where it is unknown. */
  int fillOf(int format) {
    return fillsOfFormats.get(format >= 0 && format < formats() ? format : 0);
  }

  /** The colour of a fill; "" for one that is no plain colour. */
  String colourOf(int fill) {
    return fill >= 0 && fill < fillColours.size() ? fillColours.get(fill) : "";
  }

  private static int count(XmlPart xml) throws UnreadableWorkbook {
    int count = 0;
    while (xml.nextTag()) {
      count++;
      xml.skip();
    }
    return count;
  }

  /** The colour of the fill at hand, whose end is reached. */
  private static String colour(XmlPart xml) throws UnreadableWorkbook {
    String colour = "";
    boolean solid = false;
    int depth = 1;
    while (depth > 0) {
      if (xml.nextTag()) {
        depth++;
        if (xml.name().equals("patternFill")) {
          solid = "solid".equals(xml.attribute("patternType"));
        } else if (solid && xml.name().equals("fgColor")) {
          String rgb = xml.attribute("rgb");
          colour = rgb == null ? "" : rgb.toUpperCase(java.util.Locale.ROOT);
        }
      } else {
        depth--;
      }
    }
    return colour;
  }
}
