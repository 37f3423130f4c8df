package fr.comop.workbook;

/**
 * How comop's own workbooks say what is where: a hidden sheet of key and value, and defined names,
 * which follow their cells when people insert rows or move columns. A name may hold letters,
 * digits, dots and underscores only, so the hyphens of ids become underscores.
 */
final class Marks {
  /** The hidden sheet: keys in column A, values in column B. */
  static final String SHEET = "_comop";

  static final String FORM = "form";
  static final String VERSION = "version";
  static final String YEAR = "year";
  static final String BENEFICIARY = "beneficiary";

  private static final String PREFIX = "comop.";
  private static final String COLUMN = "..";
  // One dot more than a column's: the programme's table "actions" has a column "title".
  private static final String CONFIDENTIAL = "...confidential";
  private static final String TITLE = "...title";

  private Marks() {}

  /** Names the cell in which a question is answered. */
  static String answer(String question) {
    return PREFIX + safe(question);
  }

  /** Names the cell, or for a table the header cell, that says "confidentiel". */
  static String confidential(String question) {
    return PREFIX + safe(question) + CONFIDENTIAL;
  }

  /**
   * Names the cell that holds a question's wording; a table or picture area ends above the next.
   */
  static String title(String question) {
    return PREFIX + safe(question) + TITLE;
  }

  /** Names the header cell of a table's column. */
  static String header(String table, String column) {
    return PREFIX + safe(table) + COLUMN + safe(column);
  }

  private static String safe(String id) {
    return id.replace('-', '_');
  }
}
