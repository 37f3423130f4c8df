package fr.comop.french;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a duration as people write it in France: "1 h 30", "45'", "0,75 h", "1:30". */
public final class FrenchDuration {
  private static final int LONGEST = 20;
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,3}) ?(?:h|heures?)(?: ?([0-5]\\d) ?(?:'|’|′|mn|min\\.?|minutes?)?)?");

  /** Less than ten hours: "45:00" is rather minutes and seconds. */
  private static final Pattern CLOCK = Pattern.compile("0?(\\d):([0-5]\\d)(?::00)?");

  private static final Pattern MINUTES = Pattern.compile("(\\d{1,3}) ?(?:'|’|′)");

  /** Halves and quarters only: "1,30 h" may be an hour and a half. */
  private static final Pattern PARTS_OF_HOURS =
      Pattern.compile("(\\d{1,2}[.,](?:0|25|5|50|75)) ?(?:h|heures?)");

  private FrenchDuration() {}

  /** The minutes that a text is and nothing else; empty for a number alone, or with "min". */
  public static Optional<BigDecimal> minutes(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String text = FrenchNumber.evenSpaces(typed).toLowerCase(Locale.ROOT);
    Matcher hours = HOURS.matcher(text);
    if (hours.matches()) {
      return Optional.of(sum(hours.group(1), hours.group(2)));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Optional.of(sum(clock.group(1), clock.group(2)));
    }
    Matcher minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return FrenchNumber.of(minutes.group(1));
    }
    Matcher parts = PARTS_OF_HOURS.matcher(text);
    return parts.matches() ? FrenchNumber.of(parts.group(1)).map(HOUR::multiply) : Optional.empty();
  }

  private static BigDecimal sum(String hours, @Nullable String minutes) {
    BigDecimal whole = new BigDecimal(hours).multiply(HOUR);
    return minutes == null ? whole : whole.add(new BigDecimal(minutes));
  }
}
