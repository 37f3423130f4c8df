package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Picture;
import fr.comop.form.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    List<Picture> beside = filled.pictures().getOrDefault(FilledForm.BESIDE, List.of());
    if (!beside.isEmpty()) {
      return beside.size() >= missing.size()
          ? List.of()
          : List.of(named(filled, missing, joined(beside)));
    }
    if (missing.size() == questions.size()) {
      return List.of(rule.about(filled, questions.get(0), "aucune image", rule.severity()));
    }
    return missing.stream().map(one -> named(filled, List.of(one), "aucune image")).toList();
  }

  /** A remark that says which kinds are missing, rather than which there should be. */
  private Finding named(FilledForm filled, List<String> missing, String read) {
    Finding about = rule.about(filled, missing.get(0), read, Severity.WARNING);
    return new Finding(
        about.severity(),
        about.check(),
        about.question(),
        about.label(),
        about.places(),
        about.read(),
        missing.stream()
            .map(one -> "« " + label(filled, one) + " »")
            .collect(Collectors.joining(", ", "une image pour ", "")),
        about.advice());
  }

  private static String label(FilledForm filled, String question) {
    return filled.years().in(filled.form().question(question).orElseThrow().label());
  }

  private static String joined(List<Picture> beside) {
    boolean one = beside.size() == 1;
    String where =
        beside.stream().allMatch(picture -> picture.place() == null)
            ? (one ? "jointe" : "jointes") + " au courriel"
            : one ? "hors de son cadre" : "hors de leurs cadres";
    return (one ? "une image " : beside.size() + " images ") + where;
  }
}
