package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import org.jspecify.annotations.Nullable;

/**
 * What every rule of a form says of itself.
 *
 * @param name stable, such as "shares-total"
 * @param expected French, what should be there
 * @param advice French, how to mend it, a whole sentence
 * @param because French, why it may be an error: an article of the convention, or the cell itself;
 *     "" for a remark, which needs no reason
 */
public record Rule(String name, Severity severity, String expected, String advice, String because) {

  Finding about(FilledForm filled, String question, @Nullable String read) {
    return about(filled, question, read, severity);
  }

  Finding about(FilledForm filled, String question, @Nullable String read, Severity weight) {
    String label = filled.form().question(question).map(Question::label).orElse(question);
    return new Finding(
        weight,
        name,
        question,
        filled.years().in(label),
        filled.place(question),
        read,
        filled.years().in(expected),
        filled.years().in(advice));
  }

  Finding about(FilledForm filled, String table, Line line, String column, @Nullable String read) {
    Table asked = filled.form().table(table).orElseThrow();
    String title = asked.column(column).orElseThrow().title();
    return new Finding(
        severity,
        name,
        table,
        filled.years().in(asked.label() + " – " + title),
        line.place(column),
        read,
        filled.years().in(expected),
        filled.years().in(advice));
  }

  Finding about(FilledForm filled, Term term, @Nullable String read) {
    return new Finding(
        severity,
        name,
        term.question(),
        filled.years().in(term.label(filled)),
        filled.place(term.question()),
        read,
        filled.years().in(expected),
        filled.years().in(advice));
  }

  /** Where a line is, as a place of its own. */
  static Place row(Line line) {
    return new Place(line.sheet(), String.valueOf(line.row()));
  }
}
