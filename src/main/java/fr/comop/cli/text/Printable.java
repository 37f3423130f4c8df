package fr.comop.cli.text;

import fr.comop.french.French;
import java.util.regex.Pattern;

/** What may be shown on a terminal of a text that anybody may have written. */
final class Printable {
  /** Escape sequences begin with one of the first; the others turn the line around. */
  private static final Pattern STEERS =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

  private Printable() {}

  /** The text typeset, without what would steer the terminal; a tab is a space. */
  static String of(String text) {
    return STEERS.matcher(French.typeset(text.replace('\t', ' '))).replaceAll("");
  }
}
