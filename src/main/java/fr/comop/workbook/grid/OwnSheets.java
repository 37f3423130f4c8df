package fr.comop.workbook.grid;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheets that comop itself adds to a marked copy: no reader looks at them. */
public final class OwnSheets {
  /** The list of what to mend, unless the submitter has a sheet of that name, or renamed ours. */
  public static final String LIST = "À corriger";

  /** The defined name of the list's first cell, which follows it when people rename the sheet. */
  public static final String LIST_MARK = "comop.a_corriger";

  /** The hidden sheet that remembers which fill each of our colours took the place of. */
  public static final String FILLS = "_comop.fonds";

  private OwnSheets() {}

  /**
   * The name of the list among the names of a workbook's sheets; null when there is none.
   *
   * @param marked the sheet that {@link #LIST_MARK} points at; null when the mark is gone
   */
  public static @Nullable String list(Collection<String> sheets, @Nullable String marked) {
    if (marked != null && sheets.contains(marked)) {
      return marked;
    }
    return sheets.contains(FILLS) && sheets.contains(LIST) ? LIST : null;
  }

  /** A name for a new list among the names of a workbook's sheets. */
  public static String newList(Collection<String> sheets) {
    Set<String> taken = new HashSet<>();
    sheets.forEach(sheet -> taken.add(sheet.toLowerCase(Locale.ROOT)));
    String name = LIST;
    for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
      name = LIST + " (" + number + ")";
    }
    return name;
  }
}
