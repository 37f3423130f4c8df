package fr.comop.form.check;

import fr.comop.form.Column;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds columns of a table that slipped down by a row: empty in the first line, filled in most
 * others, and alone in the last one.
 */
final class Slips {
  private static final int FEWEST_LINES = 4;

  private Slips() {}

  /** The same findings; what is missing at both ends of a column that slipped is told as that. */
  static List<Finding> told(FilledForm filled, List<Finding> findings) {
    List<Finding> all = findings;
    for (Question question : filled.form().questions()) {
      if (question instanceof Table table) {
        List<Line> lines = filled.lines(table.id());
        if (lines.size() >= FEWEST_LINES && slipped(lines)) {
          all = told(filled, table, lines, all);
        }
      }
    }
    return all;
  }

  private static boolean slipped(List<Line> lines) {
    Line first = lines.get(0);
    Set<String> alone = lines.get(lines.size() - 1).filled();
    boolean together = lines.get(lines.size() - 1).row() - first.row() == lines.size() - 1;
    return together
        && alone.stream().noneMatch(first.filled()::contains)
        && lines.stream().filter(line -> line.filled().containsAll(alone)).count() * 2
            > lines.size()
        && lines.stream().limit(lines.size() - 1L).noneMatch(line -> line.filled().equals(alone));
  }

  private static List<Finding> told(
      FilledForm filled, Table table, List<Line> lines, List<Finding> findings) {
    Line last = lines.get(lines.size() - 1);
    List<Column> slipped =
        table.columns().stream().filter(column -> last.filled().contains(column.id())).toList();
    Set<Place> missing = new HashSet<>(places(slipped, lines.subList(0, 1)));
    missing.addAll(places(table.columns(), List.of(last)));
    missing.removeAll(places(slipped, List.of(last)));
    List<Finding> all = new ArrayList<>(findings);
    boolean any = all.removeIf(finding -> missing.contains(finding.place()));
    if (any) {
      all.add(
          Shifts.finding(
              table.id(),
              filled.years().in(table.label()),
              answered(slipped, lines),
              "d’une ligne vers le bas"));
    }
    return all;
  }

  private static List<Place> answered(List<Column> columns, List<Line> lines) {
    return columns.stream()
        .flatMap(
            column ->
                places(
                    List.of(column),
                    lines.stream().filter(line -> line.filled().contains(column.id())).toList())
                    .stream())
        .toList();
  }

  private static List<Place> places(List<Column> columns, List<Line> lines) {
    return columns.stream()
        .flatMap(column -> lines.stream().map(line -> line.place(column.id())))
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
