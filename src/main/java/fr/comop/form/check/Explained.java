package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Value;
import java.util.List;

/**
 * A line that says certain things says why.
 *
 * @param values wordings of {@code column} that want an explanation
 * @param by columns of which one at least has to be filled
 */
public record Explained(
    Rule rule, String table, String column, List<String> values, List<String> by)
    implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.lines(table).stream()
        .filter(this::unexplained)
        .map(line -> rule.about(filled, table, line, by.get(0), null))
        .toList();
  }

  private boolean unexplained(Line line) {
    boolean wanted =
        line.cell(column)
            .map(
                answer ->
                    answer.value() instanceof Value.Chosen chosen
                        && chosen.wordings().stream().anyMatch(values::contains))
            .orElse(false);
    return wanted && by.stream().noneMatch(line::says);
  }
}
