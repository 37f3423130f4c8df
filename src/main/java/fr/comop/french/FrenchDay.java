package fr.comop.french;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people write it in France, or in the ISO form. */
public final class FrenchDay {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?:[Ll]e )?(\\d{1,2}|0?1er)\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})"
              + "(?: (?:à )?\\d{1,2}(?:[:h]\\d{0,2}){1,2})?");
  private static final Pattern SPACED = Pattern.compile("(\\d{2}) (\\d{2}) (\\d{4})");
  private static final Pattern FROM_A_TOWN = Pattern.compile("^\\p{L}[\\p{L} ’'-]{1,40}, ?(?=le )");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ][0-9:.]+Z?)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:le )?(\\d{1,2})(?: ?er)?"
              + " ([a-z]+) (\\d{4}|\\d{2})");
  private static final Pattern MONTH_IN_FIGURES =
      Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4})");
  private static final Pattern MONTH_IN_WORDS = Pattern.compile("(?:en )?([a-z]+) (\\d{4})");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  private FrenchDay() {}

  /** A day of the calendar, or a shape that looks like one but is unreal, such as 31/02/2020. */
  public record Read(boolean looksLikeADay, Optional<LocalDate> day) {}

  /** The day that a text is and nothing else; two figures for a year are of this century. */
  public static Read of(String typed) {
    String text = FROM_A_TOWN.matcher(FrenchNumber.evenSpaces(typed)).replaceFirst("");
    Matcher figures = FIGURES.matcher(text);
    if (figures.matches()) {
      return read(century(figures.group(3)), number(figures.group(2)), number(figures.group(1)));
    }
    Matcher spaced = SPACED.matcher(text);
    if (spaced.matches()) {
      return read(number(spaced.group(3)), number(spaced.group(2)), number(spaced.group(1)));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return read(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    }
    Matcher words = WORDS.matcher(Plain.of(text));
    if (words.matches()) {
      int month = monthOf(words.group(2));
      if (month > 0) {
        return read(century(words.group(3)), month, number(words.group(1)));
      }
    }
    return new Read(false, Optional.empty());
  }

  /** Whether it is a day once its first two figures are exchanged, as in 12/15/2020. */
  public static boolean monthFirst(String typed) {
    Matcher figures = FIGURES.matcher(FrenchNumber.evenSpaces(typed));
    return figures.matches()
        && read(century(figures.group(3)), number(figures.group(1)), number(figures.group(2)))
            .day()
            .isPresent();
  }

  /** A month without its day, "juin 2021" or "06/2021"; empty when it is anything else. */
  public static Optional<YearMonth> month(String typed) {
    String text = FrenchNumber.evenSpaces(typed);
    Matcher figures = MONTH_IN_FIGURES.matcher(text);
    Matcher words = MONTH_IN_WORDS.matcher(Plain.of(text));
    int month = 0;
    int year = 0;
    if (figures.matches()) {
      month = number(figures.group(1));
      year = number(figures.group(2));
    } else if (words.matches()) {
      month = monthOf(words.group(1));
      year = number(words.group(2));
    }
    return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
  }

  private static Read read(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return new Read(true, Optional.empty());
    }
    try {
      return new Read(true, Optional.of(LocalDate.of(year, month, day)));
    } catch (DateTimeException unreal) {
      return new Read(true, Optional.empty());
    }
  }

  private static int century(String year) {
    return year.length() == 2 ? 2000 + number(year) : number(year);
  }

  private static int monthOf(String word) {
    if (word.length() < 3) {
      return 0;
    }
    List<String> meant = MONTHS.stream().filter(month -> month.startsWith(word)).toList();
    return meant.size() == 1 ? MONTHS.indexOf(meant.get(0)) + 1 : 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace("er", ""));
  }
}
