package fr.comop.workbook.part;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    names.forEach((name, at) -> cell(at, byName, tabs).ifPresent(cell -> cells.put(name, cell)));
    return Collections.unmodifiableMap(cells);
  }

  /** The name of the sheet that a reference leads to; null when it tells none. */
  public @Nullable String sheet(String reference) {
    String first = first(reference);
    int split = first.lastIndexOf(mark);
    return split <= 0 ? null : unquoted(first.substring(0, split));
  }

  private Optional<Workbook.Named> cell(
      String reference, Map<String, Sheet> sheets, TabNames tabs) {
    String name = sheet(reference);
    Sheet sheet = name == null ? null : sheets.get(tabs.told(name));
    return sheet == null
        ? Optional.empty()
        : CellAddress.of(address(reference)).map(address -> new Workbook.Named(sheet, address));
  }

  private String address(String reference) {
    String first = first(reference);
    return first.substring(first.lastIndexOf(mark) + 1);
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
