package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that is asked of a filled form: what reading found, what is built in, what its file adds. */
public final class Checks {
  private static final List<Check> BUILT_IN =
      List.of(new Missing(), new Presence(), new NotInTheFuture());

  private Checks() {}

  /**
   * Every finding, those of one cause told once, errors first, else in the order of the form's
   * questions.
   */
  public static List<Finding> of(FilledForm filled, Circumstances circumstances) {
    List<Finding> each = new ArrayList<>(filled.findings());
    Stream.concat(BUILT_IN.stream(), filled.form().checks().stream())
        .forEach(check -> each.addAll(check.findings(filled, circumstances)));
    List<Finding> settled = Slips.told(filled, Shifts.told(filled, each));
    List<Finding> findings = new ArrayList<>(Grouping.of(settled));
    Map<String, Integer> order = new HashMap<>();
    for (Question question : filled.form().questions()) {
      order.put(question.id(), order.size());
    }
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> order.getOrDefault(String.valueOf(finding.question()), -1))
            .thenComparingInt(finding -> finding.place() == null ? 0 : finding.place().row()));
    return List.copyOf(findings);
  }
}
