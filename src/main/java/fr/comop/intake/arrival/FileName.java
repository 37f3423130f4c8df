package fr.comop.intake.arrival;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a file's name, as a sender gave it, safe to show and to compare. */
public final class FileName {
  private static final int LONGEST = 200;
  private static final int LONGEST_ENDING = 10;
  // control, format (among them those that turn the writing direction), lone surrogates
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

  private FileName() {}

  /**
   * The last part of a path, composed (NFC), without what cannot be seen, at most 200 characters
   * with its ending kept; "" when nothing is left.
   */
  public static String clean(String given) {
    String name = Normalizer.normalize(UNSEEN.matcher(given).replaceAll(""), Normalizer.Form.NFC);
    int separator = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    name = name.substring(separator + 1).strip();
    return name.equals(".") || name.equals("..") ? "" : shortened(name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > name.length() - LONGEST_ENDING ? name.substring(dot) : "";
    int cut = LONGEST - ending.length();
    // never half of a character outside the basic plane
    return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut)
        + ending;
  }
}
