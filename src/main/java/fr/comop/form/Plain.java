package fr.comop.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without what people write differently: accents, case, punctuation, spacing. */
public final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

  private Plain() {}

  /**
   * "Réalisée " and "REALISEE" both give "realisee"; what is not a letter or digit gives a space.
   */
  public static String of(String text) {
    String apart =
        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD);
    String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return NOT_WORDS.matcher(lower).replaceAll(" ").trim();
  }
}
