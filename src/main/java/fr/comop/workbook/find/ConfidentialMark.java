package fr.comop.workbook.find;

import fr.comop.form.typed.RawAnswer;
import fr.comop.french.Nothing;
import fr.comop.french.Plain;
import fr.comop.workbook.blank.Printed;
import java.math.BigDecimal;
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
          "non confidentiels",
          "non confidentielles",
          "pas confidentiel",
          "pas confidentielle",
          "rien de confidentiel",
          "rien n est confidentiel",
          "aucune reponse confidentielle",
          "aucune reponse n est confidentielle",
          "aucune donnee confidentielle",
          "pas de reponse confidentielle",
          "pas de donnees confidentielles");
  private static final String TAKES_NOTHING = " .!,()«»\"'’\u00a0";
  private static final String UNTICKED = "☐";
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
   * the signpost of our own blank, nor a title of its guide.
   */
  public static boolean word(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed typed
        && Protective.alone(typed.text())
        && !typed.text().equals(Printed.SIGNPOST)
        && !typed.text().equals(Printed.ON_CONFIDENTIALITY)
        && !saysNo(typed.text());
  }
}
