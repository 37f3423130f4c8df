package fr.comop.workbook.grid;

/**
 * How comop's own workbooks say what is where: a hidden sheet of key and value, and defined names,
 * which follow their cells when people insert rows or move columns. A name may hold letters,
 * digits, dots and underscores only, so the hyphens of ids become underscores.
 */
public final class Marks {
  /** The hidden sheet: keys in column A, values in column B. */
  public static final String SHEET = "_comop";

  public static final String FORM = "form";
  public static final String VERSION = "version";
  public static final String YEAR = "year";
  public static final String BENEFICIARY = "beneficiary";

  private static final String PREFIX = "comop.";
  private static final String COLUMN = "..";
  // One dot more than a column's: the programme's table "actions" has a column "title".
  private static final String CONFIDENTIAL = "...confidential";
  private static final String TITLE = "...title";

  private Marks() {}

  /** Names the cell in which a question is answered. */
  public static String answer(String question) {
    return PREFIX + safe(question);
  }

  /** Names the cell, or for a table the header cell, that says "confidentiel". */
  public static String confidential(String question) {
    return PREFIX + safe(question) + CONFIDENTIAL;
  }

  /**
   * Names the cell that holds a question's wording; a table or picture area ends above the next.
   */
  public static String title(String question) {
    return PREFIX + safe(question) + TITLE;
  }

  /** Names the header cell of a table's column. */
  public static String header(String table, String column) {
    return PREFIX + safe(table) + COLUMN + safe(column);
  }

  private static String safe(String id) {
    return id.replace('-', '_');
  }
}
