package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a line plans meets the years that the document speaks of: N+1, or the convention's own for
 * the three-year programme. Lines without both days, or that end before they begin, are passed
 * over.
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
    Optional<LocalDate> first = line.day(from);
    Optional<LocalDate> last = line.day(to);
    return first.isPresent()
        && last.isPresent()
        && !last.get().isBefore(first.get())
        && (last.get().getYear() < circumstances.firstYear()
            || first.get().getYear() > circumstances.lastYear());
  }

  private String read(Line line) {
    return "du "
        + line.cell(from).orElseThrow().text()
        + " au "
        + line.cell(to).orElseThrow().text();
  }
}
