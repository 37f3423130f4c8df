package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.TabNames;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets a workbook has, and in which parts.
 *
 * @param part of the workbook itself
 * @param highestSheetId the largest number that a sheet has
 */
record Outline(
    String part,
    Dialect dialect,
    Relations relations,
    List<Tab> tabs,
    int highestSheetId,
    @Nullable Tab list,
    @Nullable Tab fills) {

  /**
   * A sheet.
   *
   * @param raw its name as written in the file
   * @param name the same as people see it
   * @param part "" when it is missing
   */
  record Tab(String raw, String name, String part) {}

  static Outline read(ZippedParts zip) throws IOException, UnreadableWorkbook {
    String part =
        Relations.of(zip, "")
            .ofType("officeDocument")
            .orElseThrow(() -> new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no office document"));
    Relations relations = Relations.of(zip, part);
    List<Tab> tabs = new ArrayList<>();
    TabNames names = new TabNames();
    Dialect dialect = null;
    String marked = null;
    int highest = 0;
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        dialect = dialect == null ? Dialect.of(xml.namespace()) : dialect;
        if (xml.name().equals("sheet") && tabs.size() <= Bounds.SHEETS) {
          tabs.add(tab(xml, relations, names));
          highest = Math.max(highest, Whole.of(String.valueOf(xml.attribute("sheetId")), 0));
        } else if (xml.name().equals("definedName")
            && OwnSheets.LIST_MARK.equals(xml.attribute("name"))) {
          marked = sheetOf(xml.text());
        }
      }
    }
    if (dialect == null || tabs.isEmpty()) {
      throw new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no sheet");
    }
    String list = OwnSheets.list(tabs.stream().map(Tab::name).toList(), marked);
    return new Outline(
        part,
        dialect,
        relations,
        List.copyOf(tabs),
        highest,
        named(tabs, list).orElse(null),
        named(tabs, OwnSheets.FILLS).orElse(null));
  }

  /** The sheets that are not ours. */
  List<Tab> theirs() {
    return tabs.stream().filter(tab -> !tab.equals(list) && !tab.equals(fills)).toList();
  }

  private static Tab tab(XmlPart xml, Relations relations, TabNames names) {
    String name = String.valueOf(xml.attribute("name"));
    String id = String.valueOf(xml.reference("id"));
    return new Tab(name, names.next(name), relations.byId(id).orElse(""));
  }

  private static Optional<Tab> named(List<Tab> tabs, @Nullable String name) {
    return tabs.stream()
        .filter(tab -> tab.name().equals(name) && !tab.part().isEmpty())
        .findFirst();
  }

  private static String sheetOf(String reference) {
    int mark = reference.lastIndexOf('!');
    String sheet = mark < 0 ? "" : reference.substring(0, mark);
    return sheet.startsWith("'") && sheet.endsWith("'") && sheet.length() > 1
        ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
        : sheet;
  }
}
