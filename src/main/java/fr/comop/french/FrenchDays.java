package fr.comop.french;

import java.util.List;

/** Says how far a day is, in words. */
public final class FrenchDays {
  private static final List<String> UNITS =
      List.of(
          "zéro",
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize",
          "dix-sept",
          "dix-huit",
          "dix-neuf");
  private static final List<String> TENS =
      List.of("", "", "vingt", "trente", "quarante", "cinquante", "soixante");
  private static final int FIRST_IN_DIGITS = 70;

  private FrenchDays() {}

  /** "dans trois jours", "demain", "aujourd’hui", "hier", "il y a trois jours". */
  public static String from(long days) {
    if (days == 0) {
      return "aujourd’hui";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "demain" : "hier";
    }
    return (days > 0 ? "dans " : "il y a ") + words(Math.abs(days)) + " jours";
  }

  private static String words(long number) {
    if (number >= FIRST_IN_DIGITS) {
      return String.valueOf(number);
    }
    int count = (int) number;
    if (count < UNITS.size()) {
      return UNITS.get(count);
    }
    String tens = TENS.get(count / 10);
    return switch (count % 10) {
      case 0 -> tens;
      case 1 -> tens + " et un";
      default -> tens + "-" + UNITS.get(count % 10);
    };
  }
}
