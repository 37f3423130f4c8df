package fr.comop.form.typed;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Value;
import fr.comop.french.French;
import fr.comop.french.FrenchDuration;
import fr.comop.french.FrenchNumber;
import fr.comop.french.Inflection;
import fr.comop.french.Plain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts, percentages, counts and other numbers, with the units that their questions take.
 */
final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  /** From here on, "45:00" is rather minutes and seconds. */
  private static final BigDecimal LONGEST_VISIT = BigDecimal.valueOf(600);

  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1_440);
  private static final BigDecimal ZERO_EUROS = new BigDecimal("0.00");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern EUROS =
      Pattern.compile("(?i)\\s*(€|euros?|eur)(?: ?T\\.?T\\.?C\\.?)?$|^€\\s*");
  private static final Pattern FIGURE_THEN_WORDS =
      Pattern.compile("([^\\p{L}]*[\\d½]) ?(\\p{L}[\\p{L} '’-]{0,60})\\.?");
  private static final Pattern PERCENT_UNIT = Pattern.compile("(?i)\\s*(%|pour ?cent)$");

  /** "2½", "2 1/2", "2 et demi", "½": never "21/2", which may be anything. */
  private static final Pattern AND_A_HALF =
      Pattern.compile("(?:(\\d{1,6})(?: ?½| 1/2| et demie?)|½|1/2)");

  /** "2 ETP 1/2", "2 jours et demi". */
  private static final Pattern UNIT_AND_A_HALF =
      Pattern.compile("(\\d{1,6}) ?(\\p{L}[\\p{L} '’-]{0,40}?) (?:½|1/2|et demie?)");

  private static final Pattern NONE_OF_THEM =
      Pattern.compile("(?i)aucune?s? (\\p{L}[\\p{L} '’-]{0,60})\\.?");

  private Figures() {}

  static Understanding of(RawAnswer raw, Asked asked) {
    Understanding plain = plainFigure(raw, asked);
    return plain.trouble() != null && raw instanceof RawAnswer.Figure figure && figure.rounded()
        ? new Understanding(
            plain.value(), plain.shown() + " (affiché " + whole(figure) + ")", plain.trouble())
        : plain;
  }

  private static String whole(RawAnswer.Figure figure) {
    return French.number(figure.number().setScale(0, RoundingMode.HALF_UP));
  }

  private static Understanding plainFigure(RawAnswer raw, Asked asked) {
    String shown = Understand.shown(raw, asked);
    if (raw instanceof RawAnswer.Figure figure) {
      if (!figure.percent()) {
        return bounded(figure.number(), shown, asked, false);
      }
      return asked.type() == AnswerType.PERCENT
          ? bounded(figure.number().multiply(HUNDRED), shown, asked, true)
          : notAFigure(shown, asked);
    }
    if (raw instanceof RawAnswer.Clock clock && inMinutes(asked)) {
      return clock
          .minutes()
          .filter(minutes -> minutes.compareTo(LONGEST_VISIT) < 0)
          .map(minutes -> bounded(minutes, shown, asked, false))
          .orElseGet(() -> aTime(shown, asked));
    }
    if (raw instanceof RawAnswer.Clock || raw instanceof RawAnswer.Day) {
      return aTime(shown, asked);
    }
    if (raw instanceof RawAnswer.Typed typed) {
      return typed(typed.text(), asked);
    }
    return notAFigure(shown, asked);
  }

  private static Understanding typed(String typed, Asked asked) {
    String text = FrenchNumber.evenSpaces(typed);
    Matcher percentUnit = PERCENT_UNIT.matcher(text);
    boolean percentSign = percentUnit.find();
    String bare =
        switch (asked.type()) {
          case AMOUNT -> EUROS.matcher(text).replaceFirst("");
          case PERCENT -> percentUnit.replaceFirst("");
          default -> withoutUnit(text, asked);
        };
    boolean thousandsLikely = asked.type() == AnswerType.AMOUNT || asked.type() == AnswerType.COUNT;
    if (thousandsLikely && FrenchNumber.ambiguous(bare)) {
      return Understanding.wrong(
          typed,
          "number-ambiguous",
          Understand.expectation(asked),
          "On peut y lire des milliers ou des décimales : écrivez le nombre sans point ni virgule"
              + " de milliers.");
    }
    Optional<BigDecimal> number = FrenchNumber.of(bare).or(() -> special(bare, text, asked));
    return number.isPresent()
        ? bounded(number.get(), typed, asked, percentSign)
        : notAFigure(typed, asked);
  }

  /** Halves, and durations where minutes are asked for. */
  private static Optional<BigDecimal> special(String bare, String text, Asked asked) {
    if (asked.type() != AnswerType.DECIMAL) {
      return Optional.empty();
    }
    Matcher half = AND_A_HALF.matcher(bare);
    if (half.matches()) {
      return Optional.of(andAHalf(half.group(1)));
    }
    Matcher unit = UNIT_AND_A_HALF.matcher(text);
    if (unit.matches() && names(unit.group(2), asked)) {
      return Optional.of(andAHalf(unit.group(1)));
    }
    return inMinutes(asked) ? FrenchDuration.minutes(text) : Optional.empty();
  }

  private static BigDecimal andAHalf(@Nullable String whole) {
    return whole == null ? HALF : new BigDecimal(whole).add(HALF);
  }

  /** "10,5 ETP" without the unit that the form's file gives. */
  private static String withoutUnit(String text, Asked asked) {
    Matcher named = FIGURE_THEN_WORDS.matcher(text);
    return named.matches() && names(named.group(2), asked) ? named.group(1) : text;
  }

  private static boolean names(String unit, Asked asked) {
    List<String> words = words(unit);
    return asked.units().stream().anyMatch(one -> words(one).equals(words));
  }

  /** "aucun élève" where pupils are asked for. */
  static boolean noneOfThem(String text, Asked asked) {
    Matcher none = NONE_OF_THEM.matcher(FrenchNumber.evenSpaces(text));
    return none.matches() && names(none.group(1), asked);
  }

  private static boolean inMinutes(Asked asked) {
    return asked.type() == AnswerType.DECIMAL && asked.units().contains("minutes");
  }

  private static List<String> words(String text) {
    return List.of(SPACES.split(Inflection.without(Plain.of(text)), -1));
  }

  /** "néant" where a number is asked for: 0, which its author confirms by leaving it. */
  static Understanding none(String typed, Asked asked) {
    return Understanding.doubtful(
        new Value.Figure(asked.type() == AnswerType.AMOUNT ? ZERO_EUROS : BigDecimal.ZERO),
        typed,
        "number-in-words",
        Understand.expectation(asked)
            + " (compris comme "
            + asked.type().french(BigDecimal.ZERO)
            + ")",
        "Nous avons compris zéro : si c’est bien cela, rien n’est à faire ; sinon, écrivez le"
            + " nombre.");
  }

  /** Written again as it is, it would be shown as a day or an hour again. */
  private static Understanding aTime(String shown, Asked asked) {
    return Understanding.wrong(
        shown,
        "type-" + asked.type().word(),
        Understand.expectation(asked),
        "Le tableur a mis cette cellule au format d’une date ou d’une heure : choisissez pour elle"
            + " le format « Standard » ou « Nombre », puis écrivez le nombre seul.");
  }

  private static Understanding notAFigure(String shown, Asked asked) {
    return Understanding.wrong(
        shown,
        "type-" + asked.type().word(),
        Understand.expectation(asked),
        "Écrivez le nombre seul, sans texte autour ; s’il n’est pas connu, donnez votre meilleure"
            + " estimation et précisez-le dans une réponse en texte libre.");
  }

  private static Understanding bounded(
      BigDecimal number, String shown, Asked asked, boolean percentSign) {
    if (number.abs().compareTo(LARGEST) > 0) {
      return notAFigure(shown, asked);
    }
    BigDecimal rounded =
        number.setScale(asked.type() == AnswerType.AMOUNT ? 2 : 6, RoundingMode.HALF_UP);
    BigDecimal tidy = asked.type() == AnswerType.AMOUNT ? rounded : Understand.tidy(rounded);
    Value value = new Value.Figure(tidy);
    if (tidy.signum() < 0) {
      return Understanding.wrong(
          shown,
          "below-zero",
          Understand.expectation(asked),
          "Corrigez le signe ou la valeur de cette réponse.");
    }
    if (asked.type() == AnswerType.COUNT && tidy.scale() > 0) {
      return Understanding.wrong(
          shown, "not-whole", Understand.expectation(asked), "Arrondissez ce nombre à l’unité.");
    }
    if (asked.type() == AnswerType.PERCENT) {
      return percent(tidy, shown, percentSign);
    }
    if (tidy.scale() > 0 && tidy.compareTo(BigDecimal.TEN) < 0 && inMinutes(asked)) {
      return perhapsHours(tidy, shown);
    }
    return Understanding.of(value, shown);
  }

  /**
   * 1:30 in a cell that shows numbers is 0,0625, a part of a day; 1,3 may be an hour and a half.
   */
  private static Understanding perhapsHours(BigDecimal number, String shown) {
    BigDecimal minutes = number.multiply(MINUTES_A_DAY).setScale(0, RoundingMode.HALF_UP);
    return Understanding.wrong(
        shown,
        "number-of-minutes",
        "un nombre de minutes, par exemple 45",
        number.compareTo(BigDecimal.ONE) < 0
            ? "Moins d’une minute : est-ce une heure que le tableur a changée en fraction de jour ("
                + French.number(minutes)
                + " minutes) ? Écrivez le nombre de minutes."
            : "Est-ce une durée en heures ? Écrivez le nombre de minutes, par exemple 90 pour une"
                + " heure et demie.");
  }

  private static Understanding percent(BigDecimal percent, String shown, boolean sign) {
    if (percent.compareTo(HUNDRED) > 0) {
      return Understanding.wrong(
          shown,
          "percent-out-of-range",
          "un pourcentage de 0 à 100",
          "Donnez la part sur cent : pour un quart, écrivez 25.");
    }
    Value value = new Value.Figure(percent);
    if (!sign && percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
      return Understanding.doubtful(
          value,
          shown,
          "percent-below-one",
          "un pourcentage de 0 à 100 (lu comme " + French.percent(percent) + ")",
          "Si vous vouliez écrire "
              + French.percent(Understand.tidy(percent.multiply(HUNDRED)))
              + ", corrigez la cellule ; sinon, rien n’est à faire.");
    }
    return Understanding.of(value, shown);
  }
}
