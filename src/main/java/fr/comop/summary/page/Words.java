package fr.comop.summary.page;

import fr.comop.summary.Conduct;
import fr.comop.summary.Origin;
import fr.comop.summary.Told;
import org.jspecify.annotations.Nullable;

/** What structures wrote, no longer than a page bears. */
final class Words {
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_REASON = 400;
  private static final int LONGEST_QUOTE = 700;

  private Words() {}

  static String title(Conduct.Fate fate) {
    return (fate.code().isEmpty() ? "" : fate.code() + " – ")
        + bounded(fate.title(), LONGEST_TITLE, fate.origin());
  }

  static String title(String title) {
    return bounded(title, LONGEST_TITLE, null);
  }

  /** A wording of the form's, or what there is instead. */
  static String status(Conduct.Fate fate) {
    if (fate.status() != null) {
      return fate.status() + (fate.confidential() ? " " + Told.Because.CONFIDENTIAL.french() : "");
    }
    return fate.confidential()
        ? Told.Because.CONFIDENTIAL.french()
        : fate.origin() == null ? "le bilan n’en dit rien" : "non renseigné";
  }

  static String reason(Conduct.Fate fate) {
    return fate.reason().isEmpty() ? "–" : bounded(fate.reason(), LONGEST_REASON, fate.origin());
  }

  static String quote(String words, Origin origin) {
    return bounded(words, LONGEST_QUOTE, origin);
  }

  private static String bounded(String words, int most, @Nullable Origin origin) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most)).stripTrailing()
        + "… [la suite"
        + (origin == null
            ? " dans le document reçu]"
            : " : %s, feuille « %s », %s]"
                .formatted(origin.reference(), origin.place().sheet(), origin.place().cell()));
  }
}
