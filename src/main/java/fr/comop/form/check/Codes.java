package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Line;
import fr.comop.form.Value;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The codes of planned actions that stand in a column. */
final class Codes {
  private Codes() {}

  /**
   * A code in its line.
   *
   * @param code in capitals
   */
  record Written(Line line, String code) {}

  static List<Written> in(FilledForm filled, Term term) {
    String column = Objects.requireNonNull(term.column());
    return filled.lines(term.question()).stream()
        .flatMap(line -> code(line, column).map(code -> new Written(line, code)).stream())
        .toList();
  }

  private static Optional<String> code(Line line, String column) {
    return line.cell(column)
        .map(Answer::value)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text().strip().toUpperCase(Locale.ROOT));
  }
}
