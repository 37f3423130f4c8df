package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Shows;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook show numbers: as days, as percentages, or plainly. */
final class NumberStyles {
  private static final NumberStyles NONE = new NumberStyles(List.of());

  private final List<Shows> byIndex;

  private NumberStyles(List<Shows> byIndex) {
    this.byIndex = byIndex;
  }

  static NumberStyles read(ZippedParts zip, String part) throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, part)) {
      return xml == null ? NONE : read(xml);
    }
  }

  /** How a cell whose {@code s} attribute this is shows its number. */
  Shows shows(@Nullable String index) {
    if (index == null || index.length() > 6) {
      return Shows.NUMBER;
    }
    int number = 0;
    for (int position = 0; position < index.length(); position++) {
      number = number * 10 + index.charAt(position) - '0';
    }
    return number >= 0 && number < byIndex.size() ? byIndex.get(number) : Shows.NUMBER;
  }

  private static NumberStyles read(XmlPart xml) throws UnreadableWorkbook {
    Map<String, String> formats = new HashMap<>();
    Map<String, Shows> byFormat = new HashMap<>();
    List<Shows> byIndex = new ArrayList<>();
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "numFmt" -> {
          String id = xml.attribute("numFmtId");
          String code = xml.attribute("formatCode");
          if (id != null && code != null && formats.size() < Bounds.STYLES) {
            formats.put(id, code);
          }
        }
        case "cellXfs" -> {
          while (xml.nextTag()) {
            String id = xml.attribute("numFmtId");
            byIndex.add(
                id == null
                    ? Shows.NUMBER
                    : byFormat.computeIfAbsent(id, one -> shows(one, formats)));
            if (byIndex.size() > Bounds.STYLES) {
              throw new UnreadableWorkbook(Why.TOO_LARGE, "too many styles");
            }
            xml.skip();
          }
          return new NumberStyles(byIndex);
        }
        default -> {}
      }
    }
    return NONE;
  }

  private static Shows shows(String id, Map<String, String> formats) {
    int number = Whole.of(id, -1);
    if (number < 0) {
      return Shows.NUMBER;
    }
    return Shows.of(number, formats.get(id));
  }
}
