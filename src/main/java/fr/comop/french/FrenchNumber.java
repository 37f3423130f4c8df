package fr.comop.french;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as people write it in France, or as programs set to English do. */
public final class FrenchNumber {
  private static final int LONGEST = 40;
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u2060\\ufeff]+");
  private static final Pattern SPACED =
      Pattern.compile("(\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:[’']\\d{3})+|\\d+)(?:[.,](\\d+)?)?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+),(\\d+)");
  private static final Pattern COMMAED = Pattern.compile("(\\d{1,3}(?:,\\d{3})+)\\.(\\d+)");
  private static final Pattern MANY_DOTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){2,})()");
  private static final Pattern MANY_COMMAS = Pattern.compile("(\\d{1,3}(?:,\\d{3}){2,})()");
  private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[ .,’']");
  private static final Pattern THOUSAND_OR_THOUSANDTH =
      Pattern.compile("[(+−-]? ?[1-9]\\d{0,2}[.,]\\d{3} ?\\)?");

  private FrenchNumber() {}

  /**
   * The number written, "(123)" and "-123" alike; empty when it is not a number and nothing else.
   *
   * @param typed without its unit
   */
  public static Optional<BigDecimal> of(String typed) {
    String text = evenSpaces(typed);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      return unsigned(text.substring(1, text.length() - 1).trim()).map(BigDecimal::negate);
    }
    if (text.startsWith("-") || text.startsWith("−")) {
      return unsigned(text.substring(1).trim()).map(BigDecimal::negate);
    }
    return unsigned(text.startsWith("+") ? text.substring(1).trim() : text);
  }

  /** Whether "1,234" or "1.234" may be a thousand and more as well as one and a bit. */
  public static boolean ambiguous(String typed) {
    return THOUSAND_OR_THOUSANDTH.matcher(evenSpaces(typed)).matches();
  }

  /** The same with plain single spaces for no-break, narrow and other ones. */
  public static String evenSpaces(String typed) {
    return SPACES.matcher(typed).replaceAll(" ").trim();
  }

  private static Optional<BigDecimal> unsigned(String text) {
    for (Pattern pattern : new Pattern[] {SPACED, DOTTED, COMMAED, MANY_DOTS, MANY_COMMAS}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        String whole = BETWEEN_THOUSANDS.matcher(matcher.group(1)).replaceAll("");
        String decimals = matcher.group(2);
        return Optional.of(
            new BigDecimal(
                decimals == null || decimals.isEmpty() ? whole : whole + "." + decimals));
      }
    }
    return Optional.empty();
  }
}
