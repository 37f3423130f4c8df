package fr.comop.paper;

import java.util.stream.Collectors;

/**
 * Which signs can be printed. What people paste from elsewhere has others: a bullet of Word's own,
 * which archives refuse, or signs that turn the direction of a line and make it read as something
 * else.
 */
final class Signs {
  /** A bullet in the fonts "Symbol" and "Wingdings". */
  private static final int BULLET_OF_WORD = 0xF0B7;

  private Signs() {}

  static String printable(String text) {
    return text.codePoints().allMatch(Signs::isPrintable)
        ? text
        : text.codePoints()
            .mapToObj(one -> isPrintable(one) ? Character.toString(one) : instead(one))
            .collect(Collectors.joining());
  }

  private static boolean isPrintable(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign == '\n' || sign == '\t' || sign == '\r';
      case Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String instead(int sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT, Character.CONTROL -> "";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
      default -> sign == BULLET_OF_WORD ? "•" : Paper.NO_SUCH_SIGN;
    };
  }
}
