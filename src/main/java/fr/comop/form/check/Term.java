package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.Asked;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Question;
import fr.comop.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a form: an answer, or all figures of a column added up.
 *
 * @param column of the table {@code question}; null when it is a question of its own
 */
public record Term(String question, @Nullable String column) {
  /** "1.fte", or "2.actions/direct". */
  public String key() {
    return key(question, column);
  }

  /** The key of a term. */
  public static String key(String question, @Nullable String column) {
    return column == null || column.isEmpty() ? question : question + "/" + column;
  }

  /** The figure; empty when nothing was answered, or nothing that could be understood. */
  Optional<BigDecimal> figure(FilledForm filled) {
    List<BigDecimal> figures = figures(filled).toList();
    return figures.stream().reduce(BigDecimal::add);
  }

  /** Whether it can't be told: something of it was not understood, or it is owed and missing. */
  boolean unknown(FilledForm filled) {
    boolean owed =
        filled
            .form()
            .question(question)
            .filter(Field.class::isInstance)
            .map(Field.class::cast)
            .filter(Field::required)
            .isPresent();
    return (owed && figure(filled).isEmpty())
        || filled.findings().stream()
            .anyMatch(finding -> finding.error() && question.equals(finding.question()));
  }

  private Stream<BigDecimal> figures(FilledForm filled) {
    String within = column;
    if (within == null) {
      return filled.number(question).stream();
    }
    return filled.lines(question).stream()
        .flatMap(line -> line.cell(within).stream())
        .map(Answer::value)
        .filter(Value.Figure.class::isInstance)
        .map(value -> ((Value.Figure) value).number());
  }

  /** A figure of it, with its unit. */
  String french(FilledForm filled, BigDecimal figure) {
    Asked asked =
        column == null
            ? (Field) filled.form().question(question).orElseThrow()
            : filled.form().table(question).orElseThrow().column(column).orElseThrow();
    return asked.type().french(figure);
  }

  /** A figure of it with what people call it: "% d’autofinancement : 20 %". */
  String told(FilledForm filled, BigDecimal figure) {
    return filled.years().in(label(filled)) + "\u00a0: " + french(filled, figure);
  }

  /** What people call it, with years as {@code {N}}. */
  String label(FilledForm filled) {
    String label = filled.form().question(question).map(Question::label).orElse(question);
    return column == null
        ? label
        : label
            + " – "
            + filled.form().table(question).orElseThrow().column(column).orElseThrow().title();
  }
}
