package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a line plans meets the years that the document speaks of: N+1, or the convention's own for
 * the three-year programme. Lines without both days are passed over.
 */
public record MeetsYear(Rule rule, String table, String from, String to) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.lines(table).stream()
        .filter(line -> misses(line, circumstances))
        .map(line -> rule.about(filled, table, line, from, read(line)))
        .toList();
  }

  private boolean misses(Line line, Circumstances circumstances) {
    Optional<LocalDate> first = day(line, from);
    Optional<LocalDate> last = day(line, to);
    return first.isPresent()
        && last.isPresent()
        && (last.get().getYear() < circumstances.firstYear()
            || first.get().getYear() > circumstances.lastYear()
            || last.get().isBefore(first.get()));
  }

  private String read(Line line) {
    return "du "
        + line.cell(from).orElseThrow().text()
        + " au "
        + line.cell(to).orElseThrow().text();
  }

  private static Optional<LocalDate> day(Line line, String column) {
    return line.cell(column)
        .flatMap(
            answer ->
                answer.value() instanceof Value.Day day
                    ? Optional.of(day.day())
                    : Optional.empty());
  }
}
