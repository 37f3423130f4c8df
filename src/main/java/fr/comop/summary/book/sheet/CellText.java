package fr.comop.summary.book.sheet;

import java.util.regex.Pattern;

/** Makes of any words what a cell may hold. */
final class CellText {
  /** Longest text of a cell, in UTF-16 units (Excel's limit). */
  static final int LONGEST = 32_767;

  private static final String SIGNS = "=+-@\t\r";
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /**
   * The text as a cell holds it: without characters that XML has none for, and no longer than a
   * cell; what is cut off is said.
   */
  static String held(String text) {
    String held = characters(text);
    if (held.length() <= LONGEST) {
      return held;
    }
    String said =
        " […] Coupé ici\u00a0: ce texte a %d caractères, une cellule en tient %d. Le document reçu l’a en entier."
            .formatted(held.length(), LONGEST);
    int end = LONGEST - said.length();
    return held.substring(0, Character.isHighSurrogate(held.charAt(end - 1)) ? end - 1 : end)
        + said;
  }

  private static String characters(String text) {
    StringBuilder held = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(one -> isXml(one) ? one : 0xFFFD)
        .forEach(held::appendCodePoint);
    return held.toString();
  }

  private static boolean isXml(int one) {
    return one == '\n'
        || one == '\t'
        || (one >= ' ' && one < Character.MIN_SURROGATE)
        || (one > Character.MAX_SURROGATE && one != 0xFFFE && one != 0xFFFF);
  }

  /** What a spreadsheet would read as an escape, escaped: "_x000D_" stays what was typed. */
  static String escaped(String held) {
    return held.contains("_x") ? ESCAPE.matcher(held).replaceAll("_x005F_") : held;
  }

  /** Whether a spreadsheet would make a formula of it, once somebody edits it. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
  }
}
