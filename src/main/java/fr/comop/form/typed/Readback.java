package fr.comop.form.typed;

import fr.comop.form.Asked;
import fr.comop.form.Value;
import fr.comop.french.French;
import fr.comop.french.Plain;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says how a typed answer was understood, where that is not how it reads. */
public final class Readback {
  private static final Pattern BESIDE_THE_FIGURE = Pattern.compile("[\\s\\h€%+]|(?i)euros?|eur");

  /** "10 décembre 2020", or "le jeudi 1er mars 2021": nobody misreads it. */
  private static final Pattern MONTH_IN_WORDS =
      Pattern.compile("\\b[0-9]{1,2}(er)?\\s+\\p{L}{3,}\\.?\\s+[0-9]{4}$");

  private static final Pattern CENTS_OF_NONE = Pattern.compile(",00$|(?<=,\\d)0$");

  private Readback() {}

  /**
   * The answer in French writing; empty when it was typed so, but for spaces and units, and for the
   * accents, case and punctuation of choices, and where nobody can misread it. Texts are taken as
   * they are; the result of a formula is told.
   */
  public static Optional<String> of(RawAnswer raw, Value value, Asked asked) {
    if (raw instanceof RawAnswer.NotComputed && value instanceof Value.Figure result) {
      return Optional.of(asked.type().french(result.number()));
    }
    if (value instanceof Value.Chosen chosen) {
      return FrenchChoice.of(raw, asked)
          .filter(read -> !read.asOffered())
          .map(
              read ->
                  FrenchChoice.told(
                      chosen, Objects.requireNonNull(asked.choices()), Understand.shown(raw)));
    }
    if (raw instanceof RawAnswer.Clock && value instanceof Value.Figure minutes) {
      return Optional.of(asked.type().french(minutes.number()));
    }
    if (!(raw instanceof RawAnswer.Typed typed)) {
      return Optional.empty();
    }
    if (value instanceof Value.Figure figure) {
      String french = asked.type().french(figure.number());
      return bare(french).equals(bare(typed.text())) ? Optional.empty() : Optional.of(french);
    }
    if (value instanceof Value.Day day) {
      String french = French.day(day.day());
      return french.equals(typed.text()) || MONTH_IN_WORDS.matcher(typed.text()).find()
          ? Optional.empty()
          : Optional.of(french);
    }
    if (value instanceof Value.YesNo answer) {
      String french = answer.yes() ? "oui" : "non";
      return french.equals(Plain.of(typed.text())) ? Optional.empty() : Optional.of(french);
    }
    return Optional.empty();
  }

  private static String bare(String figure) {
    return CENTS_OF_NONE.matcher(BESIDE_THE_FIGURE.matcher(figure).replaceAll("")).replaceFirst("");
  }
}
