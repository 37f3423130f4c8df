package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every action that was planned for year N has its line, by its code; told once for all. */
public record PlannedReported(Rule rule, Term codes) implements RuledCheck {
  private static final int WITH_TITLES = 3;

  @Override
  public Set<Need> needs() {
    return Set.of(Need.PLANNED);
  }

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    Planned planned = circumstances.background().planned();
    if (planned == null) {
      return List.of();
    }
    Set<String> reported =
        Codes.in(filled, codes).stream().map(Codes.Written::code).collect(Collectors.toSet());
    List<Map.Entry<String, String>> missing =
        planned.titles().entrySet().stream()
            .filter(action -> !reported.contains(action.getKey()))
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(rule.about(filled, codes.question(), read(missing)));
  }

  private static String read(List<Map.Entry<String, String>> missing) {
    boolean few = missing.size() <= WITH_TITLES;
    return missing.stream()
        .map(action -> few ? action.getKey() + " (" + action.getValue() + ")" : action.getKey())
        .collect(Collectors.joining(", ", "aucune ligne pour ", ""));
  }
}
