package fr.comop.form.check;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells findings of one cause once, with all their cells. */
final class Grouping {
  private static final int FEWEST = 3;
  private static final int QUOTED = 3;

  private Grouping() {}

  /** What findings of one cause have in common. */
  private record Cause(
      Severity severity,
      String check,
      @Nullable String question,
      @Nullable String label,
      String expected,
      String advice) {
    static Cause of(Finding finding) {
      return new Cause(
          finding.severity(),
          finding.check(),
          finding.question(),
          finding.label(),
          finding.expected(),
          finding.advice());
    }
  }

  /** The same findings; three or more of one question or column and one check are made one. */
  static List<Finding> of(List<Finding> findings) {
    Map<Cause, List<Finding>> causes = new LinkedHashMap<>();
    for (Finding finding : findings) {
      causes.computeIfAbsent(Cause.of(finding), cause -> new ArrayList<>()).add(finding);
    }
    return causes.values().stream()
        .flatMap(one -> one.size() < FEWEST ? one.stream() : List.of(together(one)).stream())
        .toList();
  }

  private static Finding together(List<Finding> findings) {
    Finding first = findings.get(0);
    List<Place> places = findings.stream().flatMap(one -> one.places().stream()).toList();
    return new Finding(
        first.severity(),
        first.check(),
        first.question(),
        first.label(),
        places,
        read(findings),
        first.expected(),
        first.advice());
  }

  private static @Nullable String read(List<Finding> findings) {
    List<String> different =
        findings.stream().map(Finding::read).filter(Objects::nonNull).distinct().toList();
    if (different.isEmpty()) {
      return null;
    }
    String some = different.stream().limit(QUOTED).collect(Collectors.joining(" ; "));
    return some + (different.size() > QUOTED ? " ; …" : "") + " (" + findings.size() + " cellules)";
  }
}
