package fr.comop.workbook.part;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cells that defined names refer to by the name of a sheet and an address. */
public final class References {
  private final char mark;

  /**
   * References of one format.
   *
   * @param mark what stands between the sheet and the address: "!" or "."
   */
  public References(char mark) {
    this.mark = mark;
  }

  /**
   * The cells that names refer to; a range gives its first one, what refers to none is left.
   *
   * @param tabs what the sheets, which references call by their whole names, are called here
   */
  public Map<String, Workbook.Named> cells(
      Map<String, String> names, List<Sheet> sheets, TabNames tabs) {
    Map<String, Sheet> byName = new HashMap<>();
    sheets.forEach(sheet -> byName.put(sheet.name(), sheet));
    Map<String, Workbook.Named> cells = new HashMap<>();
    String before = ""; // names of one sheet mostly follow one another
    Sheet sheet = null;
    for (Map.Entry<String, String> name : names.entrySet()) {
      String first = first(name.getValue());
      int split = first.lastIndexOf(mark);
      if (split > 0) {
        if (split != before.length() || !first.startsWith(before)) {
          before = first.substring(0, split);
          sheet = byName.get(tabs.told(unquoted(before)));
        }
        if (sheet != null) {
          Sheet there = sheet;
          CellAddress.of(first, split + 1, first.length())
              .ifPresent(address -> cells.put(name.getKey(), new Workbook.Named(there, address)));
        }
      }
    }
    return Collections.unmodifiableMap(cells);
  }

  /** The name of the sheet that a reference leads to; null when it tells none. */
  public @Nullable String sheet(String reference) {
    String first = first(reference);
    int split = first.lastIndexOf(mark);
    return split <= 0 ? null : unquoted(first.substring(0, split));
  }

  private static String first(String reference) {
    int colon = reference.lastIndexOf(':'); // never in the name of a sheet
    return colon < 0 ? reference : reference.substring(0, colon);
  }

  private static String unquoted(String sheet) {
    String name = sheet.startsWith("$") ? sheet.substring(1) : sheet;
    return name.startsWith("'") && name.endsWith("'") && name.length() > 1
        ? name.substring(1, name.length() - 1).replace("''", "'")
        : name;
  }
}
