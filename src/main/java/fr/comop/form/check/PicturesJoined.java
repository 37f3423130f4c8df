package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Severity;
import java.util.List;
import java.util.Set;

/**
 * Pictures are there (convention, art. 9): none at all has the rule's severity, a missing kind is a
 * warning. One beside the workbook may be of any kind, and stands for one that is missing.
 */
public record PicturesJoined(Rule rule, List<String> questions) implements RuledCheck {
  @Override
  public Set<Severity> severities() {
    return Set.of(rule.severity(), Severity.WARNING);
  }

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    List<String> missing =
        questions.stream().filter(one -> !filled.pictures().containsKey(one)).toList();
    int beside = filled.pictures().getOrDefault(FilledForm.BESIDE, List.of()).size();
    if (beside > 0) {
      return beside >= missing.size()
          ? List.of()
          : List.of(rule.about(filled, missing.get(0), joined(beside), Severity.WARNING));
    }
    if (missing.size() == questions.size()) {
      return List.of(rule.about(filled, questions.get(0), "aucune image", rule.severity()));
    }
    return missing.stream()
        .map(one -> rule.about(filled, one, "aucune image", Severity.WARNING))
        .toList();
  }

  private static String joined(int beside) {
    return beside == 1 ? "une image jointe au courriel" : beside + " images jointes au courriel";
  }
}
