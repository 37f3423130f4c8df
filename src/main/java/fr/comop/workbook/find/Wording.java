package fr.comop.workbook.find;

import fr.comop.french.Plain;
import fr.comop.french.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Labels as people carry them over into workbooks of their own: what does not tell one from the
 * other is left out, and small typing errors are forgiven.
 */
final class Wording {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{N(?:[+-]1)?\\}");
  private static final Pattern YEARS =
      Pattern.compile("\\b(?:19|20)\\d\\d(?: a (?:19|20)\\d\\d)?\\b");
  private static final Pattern NUMBERING = Pattern.compile("^(?:(?:\\d{1,2}|[a-z]) )+(?=[a-z])");
  private static final String AFTER_A_HINT = " \t\n\u00a0\u202f:*";
  private static final int SHORTEST_BEFORE_A_HINT = 4;
  private static final int SHORTEST_MISTYPED = 5;
  private static final int EASY_TO_READ = 8;
  private static final int LETTERS_A_SLIP = 10;
  private static final int MOST_SLIPS = 12;
  private static final int CERTAIN = 20;
  private static final int DIFFERENT_PERCENT = 40;

  private Wording() {}

  /**
   * What tells a label: its words without accents, capitals, punctuation, line breaks and
   * numbering. All years are one, so that last year's template is known too; "" when no word is
   * left.
   */
  static String key(String label) {
    String worded = label.indexOf('{') < 0 ? label : PLACEHOLDER.matcher(label).replaceAll("2020");
    String plain = YEARS.matcher(Plain.of(worded)).replaceAll("n");
    return NUMBERING.matcher(plain).replaceFirst("");
  }

  /** The same label without the hint in brackets that ends it; empty when none does. */
  static Optional<String> withoutHint(String label) {
    int end = label.length();
    while (end > 0 && AFTER_A_HINT.indexOf(label.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = label.substring(0, end);
    int hint = bare.endsWith(")") ? bare.lastIndexOf('(') : -1;
    return hint >= SHORTEST_BEFORE_A_HINT ? Optional.of(bare.substring(0, hint)) : Optional.empty();
  }

  /**
   * The key that a mistyped one stands for; empty when none is near enough, or two nearly alike.
   */
  static Optional<String> nearest(String mistyped, List<String> keys) {
    int slips = slips(mistyped);
    return slips == 0 ? Optional.empty() : Spelling.nearest(mistyped, keys, slips);
  }

  /** Whether two keys are for the greater part the same, letter by letter. */
  static boolean alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int most = longer * DIFFERENT_PERCENT / 100;
    return Spelling.slips(one, other, most) <= most;
  }

  /** Whether a long key is the beginning of a longer one, small typing errors aside. */
  static boolean begins(String cut, String whole) {
    if (whole.length() <= cut.length() || !whole.regionMatches(0, cut, 0, CERTAIN)) {
      return false;
    }
    int most = slips(cut);
    return Spelling.slips(cut, whole.substring(0, cut.length()), most) <= most;
  }

  /** How many letters may be wrong, missing or too many. */
  private static int slips(String key) {
    if (key.length() < SHORTEST_MISTYPED) {
      return 0;
    }
    return key.length() < EASY_TO_READ
        ? 1
        : Math.min(MOST_SLIPS, Math.max(2, key.length() / LETTERS_A_SLIP));
  }
}
