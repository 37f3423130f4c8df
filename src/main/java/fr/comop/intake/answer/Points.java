package fr.comop.intake.answer;

import fr.comop.form.Finding;
import fr.comop.form.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings in the order in which people are told of them: cells that are empty for the same reason
 * stand together. Each finding is one point and keeps its number, in the answer and in the marked
 * copy; who counts them counts findings.
 */
final class Points {
  private static final int FEWEST = 3;

  private Points() {}

  private record Kind(Severity severity, String check, String expected, String advice) {
    static Kind of(Finding finding) {
      return new Kind(finding.severity(), finding.check(), finding.expected(), finding.advice());
    }
  }

  /** The findings, those told at once in one list; three at least, else each in its own. */
  static List<List<Finding>> of(List<Finding> findings) {
    Map<Kind, List<Finding>> empty = new LinkedHashMap<>();
    findings.stream()
        .filter(Points::isOfAnEmptyCell)
        .forEach(one -> empty.computeIfAbsent(Kind.of(one), any -> new ArrayList<>()).add(one));
    Set<Kind> told = new HashSet<>();
    List<List<Finding>> points = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> alike = empty.getOrDefault(Kind.of(finding), List.of());
      if (!isOfAnEmptyCell(finding) || alike.size() < FEWEST) {
        points.add(List.of(finding));
      } else if (told.add(Kind.of(finding))) {
        points.add(List.copyOf(alike));
      }
    }
    return List.copyOf(points);
  }

  /** The same findings in the same order. */
  static List<Finding> ordered(List<Finding> findings) {
    return of(findings).stream().flatMap(List::stream).toList();
  }

  /** As many of the points as are to be shown; no fewer than all when few would be left. */
  static List<List<Finding>> shown(List<List<Finding>> points, int most, int few) {
    List<List<Finding>> first = points.stream().limit(most).toList();
    Stream<List<Finding>> rest = points.stream().skip(most);
    return rest.mapToInt(List::size).sum() < few ? points : first;
  }

  private static boolean isOfAnEmptyCell(Finding finding) {
    return finding.read() == null && !finding.places().isEmpty();
  }
}
