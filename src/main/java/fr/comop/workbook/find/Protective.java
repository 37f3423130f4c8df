package fr.comop.workbook.find;

import fr.comop.french.Plain;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words by which people keep something to themselves (convention, art. 6), where no cell asks
 * for them: "confidentiel", "à ne pas diffuser", "usage interne".
 */
public final class Protective {
  private static final int LONGEST_WORD = 100;
  private static final String MARK = "confid";
  private static final String CONFIDENTIAL = "confidentiel";
  private static final String NOT = "ne pas ";
  private static final int BEFORE = 12;
  private static final int AFTER = 45;
  private static final String VERBS =
      "(?:(?:la|le|les|l|y|nous|a) )?(?:diffus|divulg|publi|communiqu|transm|rendre? (?:cela )?public)\\w*";
  private static final String OTHERS =
      "(?:non|pas) (?:diffusable|divulgable|communicable|publiable)s?"
          + "|diffusion (?:restreinte|limitee|interne|interdite)|usage (?:strictement )?interne"
          + "|secrets? des? affaires|secrets? (?:industriel|commercial)s?|sous embargo";

  /** What is too short to be about anything else. */
  private static final Pattern ALONE =
      Pattern.compile("(?:.* )?(?:ne pas " + VERBS + "|" + OTHERS + ")(?: .*)?|(?:top )?secret");

  /** An order rather than a tale: "nous avons choisi de ne pas diffuser le film" is none. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:^|.*[(\\[.;:!\\n–—-] ?|.*(?:\\ba|merci de|priere de|svp) )ne pas " + VERBS + ".*",
          Pattern.DOTALL);

  /** Ends of sentences aside, what an answer may say of itself beyond doubt. */
  private static final List<String> WITHIN =
      List.of(
          "non communicable",
          "non diffusable",
          "diffusion restreinte",
          "usage interne uniquement",
          "secret des affaires");

  private Protective() {}

  /** Whether a short text that answers nothing says so; a denial of it is none. */
  public static boolean alone(String text) {
    if (text.length() > LONGEST_WORD) {
      return false;
    }
    if (!mayBe(text)) {
      return false;
    }
    boolean mark = holds(text, MARK);
    String plain = Plain.of(text);
    return mark ? (" " + plain).contains(" " + MARK) : ALONE.matcher(plain).matches();
  }

  /** Whether it says so in the very word. */
  public static boolean inTheWord(String text) {
    return holds(text, MARK);
  }

  /** Whether an answer says so of itself; asked of every text there is. */
  public static boolean within(String text) {
    if (!mayBe(text)) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter > 'z' || "cCdDnNsSuU".indexOf(letter) < 0 || isLetterBefore(text, at)) {
        continue;
      }
      if (text.regionMatches(true, at, CONFIDENTIAL, 0, CONFIDENTIAL.length())
          || saysWithin(text, at)
          || (text.regionMatches(true, at, NOT, 0, NOT.length()) && orders(text, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysWithin(String text, int at) {
    for (String words : WITHIN) {
      if (text.regionMatches(true, at, words, 0, words.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean orders(String text, int at) {
    String around =
        (at <= BEFORE ? "" : "…")
            + text.substring(Math.max(0, at - BEFORE), Math.min(text.length(), at + AFTER));
    String unaccented =
        around.toLowerCase(Locale.FRENCH).replace('à', 'a').replace('è', 'e').replace('’', ' ');
    return ORDER.matcher(unaccented).matches();
  }

  private static boolean isLetterBefore(String text, int at) {
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /**
   * Whether one of the words may stand in a text; asked of every text there is. Most have none of
   * these, which are looked for by their rarest letters.
   */
  private static boolean mayBe(String text) {
    for (int at = 0; at < text.length(); at++) {
      boolean may =
          switch (text.charAt(at) | ' ') {
            case 'f' ->
                (between('n', text, at, 'i') && has(text, at - 3, MARK))
                    || (between('i', text, at, 'f') && has(text, at - 2, "diffus"));
            case 'b' ->
                (between('a', text, at, 'l') && ofOurs(text, at - 2) && has(text, at - 1, "able"))
                    || (between('m', text, at, 'a') && has(text, at - 2, "embargo"));
            case 'p' ->
                between(' ', text, at, 'a') && is('e', text, at - 2) && has(text, at - 3, NOT);
            case 'g' ->
                between('a', text, at, 'e') && is('s', text, at - 2) && has(text, at - 3, "usage ");
            case 'c' -> between('e', text, at, 'r') && has(text, at - 2, "secret");
            default -> false;
          };
      if (may) {
        return true;
      }
    }
    return false;
  }

  private static boolean between(char before, String text, int at, char after) {
    return at > 0
        && at + 1 < text.length()
        && (text.charAt(at + 1) | ' ') == after
        && (text.charAt(at - 1) | ' ') == before;
  }

  private static boolean is(char letter, String text, int at) {
    return at >= 0 && (text.charAt(at) | ' ') == letter;
  }

  /** diffuSable, divulGable, communiCable, publIable. */
  private static boolean ofOurs(String text, int at) {
    return is('s', text, at) || is('g', text, at) || is('c', text, at) || is('i', text, at);
  }

  private static boolean has(String text, int at, String words) {
    return text.regionMatches(true, at, words, 0, words.length());
  }

  private static boolean holds(String text, String letters) {
    char first = letters.charAt(0);
    int last = text.length() - letters.length();
    for (int start = 0; start <= last; start++) {
      if ((text.charAt(start) | ' ') == first
          && text.regionMatches(true, start, letters, 0, letters.length())) {
        return true;
      }
    }
    return false;
  }
}
