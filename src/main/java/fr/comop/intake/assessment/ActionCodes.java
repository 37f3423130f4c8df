package fr.comop.intake.assessment;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Line;
import fr.comop.form.Table;
import fr.comop.form.Value;
import fr.comop.french.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives planned actions their codes ("P2021-001"): a line that has a code known from an earlier
 * version keeps it, and so does one whose title is the same; the others get the next number.
 */
final class ActionCodes {
  private final Map<String, String> byTitle = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private int last;

  ActionCodes(List<PlannedAction> earlier) {
    for (PlannedAction action : earlier) {
      known.add(action.code());
      byTitle.putIfAbsent(Plain.of(action.title()), action.code());
      last = Math.max(last, number(action.code()));
    }
  }

  /**
   * The actions that a programme plans, in the order of its lines; none when its form plans none.
   *
   * @param firstYear first year that the programme speaks of
   * @param lastYear last one; an action without days counts for all of them
   */
  List<PlannedAction> of(FilledForm filled, int firstYear, int lastYear) {
    Table table = filled.form().planned(Table.Plan.Role.PLANS).orElse(null);
    if (table == null || table.plan() == null) {
      return List.of();
    }
    Table.Plan plan = table.plan();
    List<Line> lines = filled.lines(table.id());
    Map<Line, String> kept = kept(lines, plan);
    List<PlannedAction> actions = new ArrayList<>();
    for (Line line : lines) {
      String title = text(line, plan.title());
      if (!title.isEmpty()) {
        int from = Math.max(firstYear, year(line, plan.from(), firstYear));
        int to = Math.min(lastYear, year(line, plan.to(), lastYear));
        actions.add(new PlannedAction(code(kept.get(line), title, from), title, from, to));
      }
    }
    return List.copyOf(actions);
  }

  /** The codes that lines carry themselves, before any is given for the sake of a title. */
  private Map<Line, String> kept(List<Line> lines, Table.Plan plan) {
    Map<Line, String> kept = new HashMap<>();
    for (Line line : lines) {
      String written = text(line, plan.code());
      if (known.contains(written) && !text(line, plan.title()).isEmpty() && given.add(written)) {
        kept.put(line, written);
      }
    }
    return kept;
  }

  private String code(@Nullable String kept, String title, int year) {
    if (kept != null) {
      return kept;
    }
    String same = byTitle.get(Plain.of(title));
    if (same != null && given.add(same)) {
      return same;
    }
    String next = "P%d-%03d".formatted(year, ++last);
    given.add(next);
    return next;
  }

  private static int number(String code) {
    int dash = code.lastIndexOf('-');
    String digits = code.substring(dash + 1);
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  private static String text(Line line, String column) {
    return line.cell(column).map(ActionCodes::text).orElse("");
  }

  private static String text(Answer answer) {
    return answer.value() instanceof Value.Text text ? text.text() : "";
  }

  private static int year(Line line, @Nullable String column, int otherwise) {
    if (column == null) {
      return otherwise;
    }
    return line.cell(column)
        .map(answer -> answer.value() instanceof Value.Day day ? day.day().getYear() : otherwise)
        .orElse(otherwise);
  }
}
