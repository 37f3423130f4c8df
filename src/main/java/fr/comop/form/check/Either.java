package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import java.util.List;

/** Each line has one of several groups of columns filled. */
public record Either(Rule rule, String table, List<List<String>> groups) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.lines(table).stream()
        .filter(this::neither)
        .map(line -> rule.about(filled, table, line, groups.get(0).get(0), null))
        .toList();
  }

  private boolean neither(Line line) {
    return groups.stream().noneMatch(group -> group.stream().allMatch(line::says));
  }
}
