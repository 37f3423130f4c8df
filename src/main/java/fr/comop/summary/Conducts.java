package fr.comop.summary;

import fr.comop.form.Form;
import fr.comop.form.Table;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a report against the programme for its year. A pure function. */
final class Conducts {
  private final Outline.Mirror mirror;

  Conducts(Outline.Mirror mirror) {
    this.mirror = mirror;
  }

  /**
   * What became of what was planned.
   *
   * @param report null where there is none that could be read
   */
  Conduct of(List<PlannedAction> planned, @Nullable Version report) {
    Form form = report == null ? null : report.form();
    Optional<Table> table = Optional.ofNullable(form).flatMap(one -> one.table(mirror.table()));
    if (report == null || table.isEmpty() || table.get().plan() == null) {
      return new Conduct(false, planned.stream().map(Conduct.Fate::silent).toList(), List.of());
    }
    Map<String, PlannedAction> open = new LinkedHashMap<>();
    planned.forEach(one -> open.putIfAbsent(one.code(), one));
    Map<String, Conduct.Fate> told = new LinkedHashMap<>();
    List<Conduct.Fate> unplanned = new ArrayList<>();
    for (Map<String, Given> line : report.lines(mirror.table()).values()) {
      Conduct.Fate fate = fate(line, table.get().plan(), report);
      if (open.containsKey(fate.code())) {
        // of two lines on one action the later speaks of how it ended
        told.put(fate.code(), fate);
      } else {
        unplanned.add(fate);
      }
    }
    return new Conduct(
        true,
        open.values().stream()
            .map(one -> told.getOrDefault(one.code(), Conduct.Fate.silent(one)))
            .toList(),
        unplanned);
  }

  private Conduct.Fate fate(Map<String, Given> line, Table.Plan plan, Version report) {
    Given any = line.values().iterator().next();
    Given title = line.getOrDefault(plan.title(), any);
    String status = said(line.get(mirror.status()));
    return new Conduct.Fate(
        said(line.get(plan.code())),
        said(line.get(plan.title())),
        status.isEmpty() ? null : status,
        said(line.get(mirror.reason())),
        mirror.done().contains(status),
        any.confidential(),
        report.origin(title));
  }

  private static String said(@Nullable Given cell) {
    return cell == null || cell.text() == null ? "" : cell.text();
  }
}
