package fr.comop.french;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and days as the French write them. */
public final class French {
  /** U+00A0, before units and between thousands, so that no line ends there. */
  public static final char NO_BREAK_SPACE = '\u00a0';

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRANCE);

  private static final Pattern ELIDES = Pattern.compile("(?iu)[aeiouyhâàéèêëîïôœù]");
  private static final Pattern BEFORE_SIGNS = Pattern.compile(" ([;:?!»]|(?<![-–—] )[%€])");
  private static final ThreadLocal<DecimalFormat> CENTS =
      ThreadLocal.withInitial(() -> pattern("#,##0.00"));
  private static final ThreadLocal<DecimalFormat> DECIMALS =
      ThreadLocal.withInitial(() -> pattern("#,##0.######"));

  private French() {}

  /** "180 000,00 €". */
  public static String euros(BigDecimal amount) {
    return CENTS.get().format(amount) + NO_BREAK_SPACE + "€";
  }

  /** "12,5 %". */
  public static String percent(BigDecimal percent) {
    return DECIMALS.get().format(percent) + NO_BREAK_SPACE + "%";
  }

  /** "1 234,5": as many decimals as there are, six at most. */
  public static String number(BigDecimal number) {
    return DECIMALS.get().format(number);
  }

  /** "15/12/2020". */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "mardi 15 décembre 2020"; the first of a month is "1er". */
  public static String longDay(LocalDate day) {
    String words = LONG_DAY.format(day);
    return day.getDayOfMonth() == 1 ? words.replaceFirst(" 1 ", " 1er ") : words;
  }

  /** "15 décembre", "1er janvier": where the year goes without saying. */
  public static String dayAndMonth(LocalDate day) {
    String words = longDay(day);
    return words.substring(words.indexOf(' ') + 1, words.lastIndexOf(' '));
  }

  /**
   * The same text with the no-break spaces that French wants before ; : ? ! » % € and after «. What
   * follows a dash begins anew: "- % de financement" keeps its plain space.
   */
  public static String typeset(String text) {
    return BEFORE_SIGNS
        .matcher(text)
        .replaceAll(NO_BREAK_SPACE + "$1")
        .replace("« ", "«" + NO_BREAK_SPACE);
  }

  /** A name with "de" before it: "d’ALTEC Sciences", "de la Ronde", "des Clévos". */
  public static String of(String name) {
    if (name.startsWith("Le ")) {
      return "du " + name.substring(3);
    }
    if (name.startsWith("La ")) {
      return "de la " + name.substring(3);
    }
    if (name.startsWith("Les ")) {
      return "des " + name.substring(4);
    }
    return ELIDES.matcher(name).lookingAt() ? "d’" + name : "de " + name;
  }

  private static DecimalFormat pattern(String pattern) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRANCE);
    symbols.setGroupingSeparator(NO_BREAK_SPACE);
    symbols.setDecimalSeparator(',');
    symbols.setMinusSign('-');
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  /** Things one after the other: "2020", "2020 et 2021", "2020, 2021 et 2022". */
  public static String list(Collection<?> things) {
    List<String> all = things.stream().map(String::valueOf).toList();
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " et " + all.get(last);
  }
}
