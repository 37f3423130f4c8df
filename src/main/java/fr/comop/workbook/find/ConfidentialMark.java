package fr.comop.workbook.find;

import fr.comop.form.typed.RawAnswer;
import fr.comop.french.Nothing;
import fr.comop.french.Plain;
import fr.comop.workbook.blank.Printed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people write into a cell for "confidentiel" (convention, art. 6). It fails closed: only a
 * blank cell, dashes and a plain no leave an answer public.
 */
public enum ConfidentialMark {
  /** Nothing, or a plain no. */
  NONE,
  /** A plain yes, or the word itself. */
  PLAIN,
  /** Anything else: a mark all the same, of which its author is told. */
  UNCLEAR;

  private static final Set<String> YES =
      Set.of(
          "☑",
          "☒",
          "✓",
          "✔",
          "✗",
          "✘",
          "×",
          "x",
          "oui",
          "o",
          "yes",
          "y",
          "vrai",
          "true",
          "1",
          "ok",
          "confidentiel");
  private static final Set<String> NO =
      Set.of(
          "non",
          "n",
          "no",
          "faux",
          "false",
          "0",
          "non confidentiel",
          "non confidentielle",
          "pas confidentiel",
          "pas confidentielle");
  private static final String TAKES_NOTHING = " .!,()«»\"'’\u00a0";
  private static final String UNTICKED = "☐";
  private static final String MARK = "confid";
  private static final int LONGEST_WORD = 100;

  /** What a cell for "confidentiel" says; null for an empty one. */
  public static ConfidentialMark of(@Nullable RawAnswer raw) {
    if (raw == null) {
      return NONE;
    }
    if (raw instanceof RawAnswer.Typed typed) {
      return typed(typed.text());
    }
    if (raw instanceof RawAnswer.Tick tick) {
      return tick.ticked() ? PLAIN : NONE;
    }
    if (raw instanceof RawAnswer.Figure figure && figure.number().signum() == 0) {
      return NONE;
    }
    return raw instanceof RawAnswer.Figure figure && figure.number().compareTo(BigDecimal.ONE) == 0
        ? PLAIN
        : UNCLEAR;
  }

  private static ConfidentialMark typed(String text) {
    if (YES.contains(text.toLowerCase(Locale.ROOT))) {
      return PLAIN;
    }
    return saysNo(text) || Nothing.dashes(text) || text.equals(Printed.SIGNPOST) ? NONE : UNCLEAR;
  }

  // "non ?", "≠ non" and "n°" are no plain no; accents, case and a full stop take nothing from one.
  private static boolean saysNo(String text) {
    return text.equals(UNTICKED)
        || (text.length() <= LONGEST_WORD && plain(text) && NO.contains(Plain.of(text)));
  }

  private static boolean plain(String text) {
    return text.chars()
        .allMatch(sign -> Character.isLetterOrDigit(sign) || TAKES_NOTHING.indexOf(sign) >= 0);
  }

  /** Whether it marks an answer confidential. */
  public boolean marks() {
    return this != NONE;
  }

  /**
   * Whether it speaks of confidentiality by itself, wherever it stands, and does not deny it; not
   * the signpost of our own blank.
   */
  public static boolean word(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed typed
        && typed.text().length() <= LONGEST_WORD
        && speaksOf(typed.text())
        && !typed.text().equals(Printed.SIGNPOST)
        && !saysNo(typed.text())
        && Arrays.stream(Plain.of(typed.text()).split(" ", -1))
            .anyMatch(one -> one.startsWith(MARK));
  }

  // Asked of nearly every text there is: most do not hold these letters.
  private static boolean speaksOf(String text) {
    int last = text.length() - MARK.length();
    for (int start = 0; start <= last; start++) {
      if ((text.charAt(start) | ' ') == 'c'
          && text.regionMatches(true, start, MARK, 0, MARK.length())) {
        return true;
      }
    }
    return false;
  }
}
