package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.french.French;
import java.util.List;

/** What a line plans does not end before it begins. Lines without both days are passed over. */
public record EndsAfterStart(Rule rule, String table, String from, String to)
    implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.lines(table).stream()
        .filter(this::endsBefore)
        .map(line -> rule.about(filled, table, line, to, read(line)))
        .toList();
  }

  private boolean endsBefore(Line line) {
    return line.day(from)
        .flatMap(first -> line.day(to).filter(last -> last.isBefore(first)))
        .isPresent();
  }

  private String read(Line line) {
    return "du "
        + French.day(line.day(from).orElseThrow())
        + " au "
        + French.day(line.day(to).orElseThrow())
        + "\u00a0: la fin précède le début";
  }
}
