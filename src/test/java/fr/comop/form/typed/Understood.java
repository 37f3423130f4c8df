package fr.comop.form.typed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.typed.Understanding.Trouble;
import java.math.BigDecimal;
import java.util.List;

/** What is understood of the answers in the cells of a workbook, and the questions of the tests. */
final class Understood {
  static final Asked TEXT = Questions.ofBilan("1.other");
  static final Asked REQUIRED_TEXT = Questions.ofBilan("1.legal-status");
  static final Asked AMOUNT = Questions.ofBilan("1.budget-actual");
  static final Asked PERCENT = Questions.ofBilan("1.share-region");
  static final Asked COUNT = Questions.ofBilan("4.communes");
  static final Asked DECIMAL = Questions.ofBilan("1.fte");
  static final Asked DATE = Questions.ofBilan("date");
  static final Asked STATUS = Questions.ofBilan("2.actions/status");
  static final Asked ISSUE = Questions.ofBilan("5.domex/issue");
  static final Asked AXES = Questions.ofBilan("2.actions/axes");
  static final Asked TARGETS = Questions.ofBilan("2.actions/targets");
  static final Asked YES_NO = Questions.ofBilan("3.training-centre");
  static final Asked CODE = Questions.ofBilan("2.actions/planned-code");
  static final List<Asked> EVERY_TYPE =
      List.of(
          TEXT,
          REQUIRED_TEXT,
          AMOUNT,
          PERCENT,
          COUNT,
          DECIMAL,
          DATE,
          STATUS,
          ISSUE,
          AXES,
          TARGETS,
          YES_NO,
          CODE);
  static final String AN_AMOUNT = "un montant en euros, par exemple 180 000,00 €";
  static final String A_COUNT = "un nombre entier, de 0 ou plus";
  static final String NUMBER_ALONE =
      "Écrivez le nombre seul, sans texte autour ; s’il n’est pas connu, donnez votre meilleure"
          + " estimation et précisez-le dans une réponse en texte libre.";
  static final String UNAMBIGUOUS =
      "On peut y lire des milliers ou des décimales : écrivez le nombre sans point ni virgule de"
          + " milliers.";

  private Understood() {}

  static Understanding typed(String text, Asked asked) {
    return Understand.of(new RawAnswer.Typed(text), asked);
  }

  static Understanding figure(String number, Asked asked) {
    return Understand.of(new RawAnswer.Figure(new BigDecimal(number), false), asked);
  }

  static Understanding percent(String number, Asked asked) {
    return Understand.of(new RawAnswer.Figure(new BigDecimal(number), true), asked);
  }

  /** What was understood, in words; the trouble's name behind it. */
  static String words(Understanding understanding) {
    Value value = understanding.value();
    Trouble trouble = understanding.trouble();
    return (value == null ? "" : words(value))
        + (trouble == null ? "" : (value == null ? "" : " ") + "[" + trouble.check() + "]");
  }

  static String words(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Figure figure) {
      return figure.number().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return day.day().toString();
    }
    if (value instanceof Value.Chosen chosen) {
      return String.join(" & ", chosen.wordings());
    }
    return ((Value.YesNo) value).yes() ? "yes" : "no";
  }

  static void assertWrong(
      Understanding understanding, String shown, String check, String expected, String advice) {
    assertThat(understanding)
        .isEqualTo(
            new Understanding(null, shown, new Trouble(Severity.ERROR, check, expected, advice)));
  }

  static String readback(RawAnswer raw, Asked asked) {
    Value value = Understand.of(raw, asked).value();
    return value == null ? "[choice-unknown]" : Readback.of(raw, value, asked).orElse("");
  }
}
