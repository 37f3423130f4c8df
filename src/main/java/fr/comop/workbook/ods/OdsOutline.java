package fr.comop.workbook.ods;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Fragment;
import fr.comop.workbook.part.References;
import fr.comop.workbook.part.TabNames;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds that has to be known before it is copied.
 *
 * @param sheets names of all as the file writes them, by the names that people see
 * @param list the name of our list of an earlier marking; null when there is none
 */
record OdsOutline(Map<String, String> sheets, @Nullable String list, CellStyles styles) {

  static OdsOutline read(ZippedParts zip) throws IOException, UnreadableWorkbook {
    Map<String, Fragment> common = new HashMap<>();
    try (XmlPart xml = XmlPart.open(zip, "styles.xml", Vocabulary.OPEN_DOCUMENT)) {
      while (xml != null && xml.nextElement()) {
        style(xml, common);
      }
    }
    Map<String, Fragment> automatic = new HashMap<>();
    Map<String, String> memory = new HashMap<>();
    Map<String, String> sheets = new LinkedHashMap<>();
    TabNames tabs = new TabNames();
    String marked = null;
    try (XmlPart xml = XmlPart.open(zip, "content.xml", Vocabulary.OPEN_DOCUMENT)) {
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "style" -> style(xml, automatic);
          case "tracked-changes", "dde-links" -> xml.skip(); // they hold tables of their own
          case "table" -> {
            String raw = Objects.requireNonNullElse(xml.attribute("name"), "");
            String name = tabs.next(raw);
            within(sheets.size(), Bounds.SHEETS, "sheets");
            sheets.putIfAbsent(name, raw);
            if (name.equals(OwnSheets.FILLS)) {
              memory.putAll(memory(xml.fragment()));
            } else {
              xml.skip();
            }
          }
          case "named-range" -> {
            if (OwnSheets.LIST_MARK.equals(xml.attribute("name"))) {
              marked =
                  new References('.').sheet(String.valueOf(xml.attribute("cell-range-address")));
            }
          }
          default -> {}
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no sheet");
    }
    return new OdsOutline(
        sheets, OwnSheets.list(sheets.keySet(), marked), new CellStyles(common, automatic, memory));
  }

  private static void style(XmlPart xml, Map<String, Fragment> styles) throws UnreadableWorkbook {
    String name = xml.attribute("name");
    if (xml.name().equals("style")
        && name != null
        && CellStyles.FAMILY.equals(xml.attribute("family"))) {
      within(styles.size(), Bounds.STYLES, "styles");
      styles.put(name, xml.fragment());
    }
  }

  /** The styles of the cells in A and B of our hidden sheet, row by row. */
  private static Map<String, String> memory(Fragment sheet) {
    Map<String, String> memory = new HashMap<>();
    for (Fragment row : sheet.fragments()) {
      List<String> styles = new ArrayList<>();
      for (Fragment cell : row.fragments()) {
        String style = cell.attribute(Odf.TABLE_STYLE);
        if (cell.is(Odf.CELL)) {
          styles.add(style == null ? "Default" : style);
        }
      }
      if (row.is(Odf.ROW) && styles.size() > 1) {
        memory.put(styles.get(0), styles.get(1));
      }
    }
    return memory;
  }

  private static void within(int count, int most, String what) throws UnreadableWorkbook {
    if (count >= most) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too many " + what);
    }
  }
}
