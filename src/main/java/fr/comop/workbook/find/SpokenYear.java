package fr.comop.workbook.find;

import fr.comop.form.Question;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Workbook;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year that a question speaks of, as its label stands in a workbook. */
final class SpokenYear {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{N([+-]1)?\\}");
  private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

  private SpokenYear() {}

  /** The year N of a question; empty when its wording has none, or the cell tells another story. */
  static OptionalInt of(Question question, Workbook.Named title) {
    Matcher placeholder = PLACEHOLDER.matcher(question.wording());
    if (!placeholder.find()
        || !(title.sheet().cell(title.address()) instanceof RawAnswer.Typed typed)) {
      return OptionalInt.empty();
    }
    int offset = Optional.ofNullable(placeholder.group(1)).map(Integer::parseInt).orElse(0);
    return YEAR.matcher(typed.text())
        .results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .map(year -> year - offset)
        .findFirst();
  }
}
