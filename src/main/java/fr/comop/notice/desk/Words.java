package fr.comop.notice.desk;

import fr.comop.desk.Declined;
import java.util.regex.Pattern;

/** Bounds what people write in a case. */
final class Words {
  /** Longest text of an act, in UTF-16 units. */
  private static final int LONGEST = 5_000;

  private static final int LONGEST_LINE = 300;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private Words() {}

  /**
   * A text of one line or several.
   *
   * @param what it is, as a sentence begins: "Le motif"
   * @throws Declined when there is none, or it is too long
   */
  static String text(String what, String typed) {
    return bounded(what, CONTROLS.matcher(typed.replace("\r\n", "\n")).replaceAll(" "), LONGEST);
  }

  /** A text of one line. */
  static String line(String what, String typed) {
    return bounded(what, typed.replaceAll("\\p{Cc}", " "), LONGEST_LINE);
  }

  private static String bounded(String what, String text, int most) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new Declined(
          what
              + " tient en 1 à "
              + (most == LONGEST ? "5 000" : "300")
              + " caractères ; il y en a "
              + stripped.length()
              + ".");
    }
    return stripped;
  }
}
