package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Echo;
import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Table;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Readback;
import fr.comop.form.typed.Understand;
import fr.comop.form.typed.Understanding;
import fr.comop.french.Nothing;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads single cells of one workbook, and notes what is to be said of them. */
record Cells(Years years, Map<Place, RawAnswer> computed) {
  /**
   * What was read of a cell.
   *
   * @param answer null where none was understood, or nothing is said
   * @param stands whether something stands there that is more than a dash in a cell left out
   */
  record Read(@Nullable Answer answer, boolean stands) {}

  Read read(RawAnswer raw, Asked asked, Question question, Place place, Notes notes) {
    Understanding understanding = Understand.of(known(raw, asked, place), asked);
    if (understanding.saysNothing()) {
      boolean words = !Nothing.sign(understanding.shown());
      if (words) {
        notes
            .echoes()
            .add(
                new Echo(
                    question.id(),
                    named(question, asked),
                    place,
                    understanding.shown(),
                    "pas de réponse"));
      }
      return new Read(null, words);
    }
    Understanding.Trouble trouble = understanding.trouble();
    if (trouble != null) {
      notes
          .findings()
          .add(
              new Finding(
                  trouble.severity(),
                  trouble.check(),
                  question.id(),
                  named(question, asked),
                  place,
                  understanding.shown(),
                  trouble.expected(),
                  trouble.advice()));
    }
    Value value = understanding.value();
    if (value == null) {
      return new Read(null, true);
    }
    if (trouble == null) {
      Readback.of(raw, value, asked)
          .ifPresent(
              read ->
                  notes
                      .echoes()
                      .add(
                          new Echo(
                              question.id(),
                              named(question, asked),
                              place,
                              raw instanceof RawAnswer.NotComputed formula
                                  ? "=" + formula.formula()
                                  : understanding.shown(),
                              read)));
    }
    return new Read(new Answer(value, understanding.shown(), place), true);
  }

  private RawAnswer known(RawAnswer raw, Asked asked, Place place) {
    if (!(raw instanceof RawAnswer.NotComputed) || !asked.type().numeric()) {
      return raw;
    }
    RawAnswer result = computed.getOrDefault(place, raw);
    return asked.type() == AnswerType.PERCENT && mayBeAFraction(result) ? raw : result;
  }

  // Whether the cell shows a percentage is not known here: 0.3 may be 30 %, 30 can't be 3,000 %.
  private static boolean mayBeAFraction(RawAnswer result) {
    return result instanceof RawAnswer.Figure figure
        && figure.number().signum() != 0
        && figure.number().abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private String named(Question question, Asked asked) {
    return years.in(label(question, asked));
  }

  static String label(Question question, Asked asked) {
    return question instanceof Table table ? table.label() + " – " + asked.label() : asked.label();
  }
}
