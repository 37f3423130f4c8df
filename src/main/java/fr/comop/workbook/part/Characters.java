package fr.comop.workbook.part;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a cell's characters what a person sees there. */
public final class Characters {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Characters() {}

  /**
   * The text without outer white space, control characters and marks that change the direction of
   * writing; line breaks are kept as "\n".
   */
  public static String seen(String raw) {
    String text =
        raw.contains("_x") ? unescaped(raw).replace("\r\n", "\n").replace('\r', '\n') : raw;
    int start = 0;
    int end = Math.min(text.length(), Bounds.TEXT);
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    for (int index = start; index < end; index++) {
      if (hidden(text.charAt(index))) {
        return cleaned(text, start, end);
      }
    }
    return text.substring(start, end);
  }

  private static String cleaned(String text, int start, int end) {
    StringBuilder cleaned = new StringBuilder(end - start);
    for (int index = start; index < end; index++) {
      if (!hidden(text.charAt(index))) {
        cleaned.append(text.charAt(index));
      }
    }
    return cleaned.toString();
  }

  private static String unescaped(String raw) {
    Matcher matcher = ESCAPED.matcher(raw);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static boolean blank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || hidden(character);
  }

  private static boolean hidden(char character) {
    return (character < ' ' && character != '\n' && character != '\t')
        || (character >= 0x7f && character < 0xa0)
        || (character >= 0x200b && character <= 0x200f)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || character == '\ufeff';
  }
}
