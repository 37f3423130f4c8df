package fr.comop.doctor.check;

import fr.comop.french.French;
import java.util.regex.Pattern;

/**
 * What was found, in French.
 *
 * @param about what was looked at: "boîte aux lettres"
 * @param what was found, and what was expected
 * @param remedy what to do; "" where there is nothing to do
 */
public record Finding(Grade grade, String about, String what, String remedy) {
  /** How it is. */
  public enum Grade {
    OK("OK"),
    /** It works, and may not for long, or not as it ought to. */
    WATCH("À SURVEILLER"),
    /** It does not work. */
    MEND("À CORRIGER");

    private final String french;

    Grade(String french) {
      this.french = french;
    }

    public String french() {
      return french;
    }
  }

  /** Words of servers and files may say anything. */
  private static final Pattern STEERS =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

  private static final int LONGEST = 2_000;

  /** Sets the texts, without what would steer a terminal. */
  public Finding {
    about = shown(about);
    what = shown(what);
    remedy = shown(remedy);
  }

  private static String shown(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return STEERS.matcher(French.typeset(bounded)).replaceAll("");
  }

  /** "1 ligne", "2 lignes". */
  public static String counted(long count, String one, String several) {
    return count + " " + (count < 2 ? one : several);
  }

  public static Finding ok(String about, String what) {
    return new Finding(Grade.OK, about, what, "");
  }

  public static Finding watch(String about, String what, String remedy) {
    return new Finding(Grade.WATCH, about, what, remedy);
  }

  public static Finding mend(String about, String what, String remedy) {
    return new Finding(Grade.MEND, about, what, remedy);
  }
}
