package fr.comop.workbook.marked;

/** Texts of anybody's, made fit for a cell, a comment or an attribute. */
final class Shown {
  private static final int LONGEST = 1_000;

  private Shown() {}

  /** The text without characters that XML or a spreadsheet refuses, cut where it is very long. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST + 1));
    text.codePoints().filter(Shown::harmless).limit(LONGEST).forEach(shown::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.toString();
  }

  private static boolean harmless(int character) {
    return character == '\n'
        || (character >= ' '
            && !Character.isISOControl(character)
            && (character < 0xD800 || character > 0xDFFF)
            && (character < 0x202A || character > 0x202E)
            && (character < 0x2066 || character > 0x2069)
            && (character & 0xFFFE) != 0xFFFE);
  }
}
