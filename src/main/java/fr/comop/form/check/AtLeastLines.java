package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;

/** A table has so many lines. */
public record AtLeastLines(Rule rule, String table, int count) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    int lines = filled.lines(table).size();
    return lines >= count || filled.place(table) == null
        ? List.of()
        : List.of(rule.about(filled, table, lines == 1 ? "une ligne" : lines + " lignes"));
  }
}
