package fr.comop.convention;

import java.util.regex.Pattern;

/** The number of an establishment in the register of companies: nine digits, then five. */
public final class Siret {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
  private static final int COMPANY = 9;
  private static final String POST_OFFICE = "356000000";
  private static final String ITS_HEAD_OFFICE = "35600000000048";

  private Siret() {}

  /** Whether a text is such a number, with the keys of the establishment and of its company. */
  public static boolean isOne(String text) {
    return DIGITS.matcher(text).matches()
        && sum(text.substring(0, COMPANY), true) % 10 == 0
        && hasItsKey(text);
  }

  private static boolean hasItsKey(String text) {
    boolean postOffice = text.startsWith(POST_OFFICE) && !text.equals(ITS_HEAD_OFFICE);
    // they are too many for the usual key
    return postOffice ? sum(text, false) % 5 == 0 : sum(text, true) % 10 == 0;
  }

  /** Every second digit from the last, doubled, counts by its own digits (Luhn). */
  private static int sum(String digits, boolean doubled) {
    int sum = 0;
    for (int fromLast = 0; fromLast < digits.length(); fromLast++) {
      int digit = digits.charAt(digits.length() - 1 - fromLast) - '0';
      int counted = doubled && fromLast % 2 == 1 ? 2 * digit : digit;
      sum += counted / 10 + counted % 10;
    }
    return sum;
  }
}
