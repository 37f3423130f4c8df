package fr.comop.form.typed;

import fr.comop.french.Plain;
import java.util.Set;

/** Tells what people write for "the same as above": idem, id., ", //. */
final class Ditto {
  private static final int LONGEST = 20;
  private static final Set<String> SIGNS =
      Set.of("\"", "''", "″", "〃", "“", "”", "«", "»", "«\u00a0»", "« »", ",,", "//", "\"\"");
  private static final Set<String> WORDS =
      Set.of("idem", "id", "ibid", "ibidem", "idem ci dessus", "comme ci dessus", "voir ci dessus");

  private Ditto() {}

  static boolean is(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    char first = text.charAt(0);
    return Character.isLetterOrDigit(first)
        ? "iIcCvV".indexOf(first) >= 0 && WORDS.contains(Plain.of(text))
        : SIGNS.contains(text);
  }
}
