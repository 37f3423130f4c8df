package fr.comop.french;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ways of saying that there is nothing to say: "néant", "sans objet", "R.A.S.", "-". They are
 * answers, but no data. "?", "n.c." and "à compléter" are none of them: these wait for an answer.
 */
public final class Nothing {
  private static final int LONGEST = 24;
  private static final String FIRST_LETTERS = "nNaArRsSpPzZ";
  private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−_ ]+");
  private static final Set<String> ZERO =
      Set.of("zero", "neant", "aucun", "aucune", "nul", "nulle");
  private static final Set<String> WORDS =
      Set.of(
          "neant",
          "aucun",
          "aucune",
          "aucuns",
          "aucunes",
          "rien",
          "ras",
          "r a s",
          "rien a signaler",
          "rien a declarer",
          "sans objet",
          "so",
          "s o",
          "n a",
          "na",
          "non applicable",
          "non concerne",
          "non concernee",
          "pas concerne",
          "pas concernee");

  private Nothing() {}

  /** Whether a text says in words that there is nothing, or is nothing but dashes or a slash. */
  public static boolean said(String text) {
    return sign(text) || inWords(text);
  }

  /** Whether a text says so in words. */
  public static boolean inWords(String text) {
    return mayBe(text) && WORDS.contains(Plain.of(text));
  }

  /** Whether a text is a dash or several, or a slash: a cell that was struck out. */
  public static boolean sign(String text) {
    return text.equals("/") || dashes(text);
  }

  /** Whether a text is nothing but dashes. */
  public static boolean dashes(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !Character.isLetterOrDigit(text.charAt(0))
        && DASHES.matcher(text).matches();
  }

  /** Whether a text is the figure 0 in letters. */
  public static boolean nought(String text) {
    return mayBe(text) && Plain.of(text).equals("zero");
  }

  /** Whether a text says none where a number is asked for: "zéro", "néant", "aucun". */
  public static boolean zero(String text) {
    return mayBe(text) && ZERO.contains(Plain.of(text));
  }

  // Asked of every text there is: most are long, or begin with another letter.
  private static boolean mayBe(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    char first = text.charAt(0);
    boolean may =
        first > 'z' || !Character.isLetterOrDigit(first) || FIRST_LETTERS.indexOf(first) >= 0;
    return may && !Plain.doubted(text);
  }
}
