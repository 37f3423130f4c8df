package fr.comop.form.check;

import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The workbook has every section of the form, required or not, and in these every required
 * question. What is missing is told once, however much it is.
 */
final class Missing implements Check {
  private static final String AFRESH = " : reprenez le classeur vierge à votre nom.";

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    List<Finding> findings = new ArrayList<>();
    List<Section> gone =
        filled.form().sections().stream().filter(section -> gone(filled, section)).toList();
    if (!gone.isEmpty()) {
      findings.add(sheets(gone));
    }
    List<String> questions =
        filled.form().sections().stream()
            .filter(section -> !gone.contains(section))
            .flatMap(section -> section.questions().stream())
            .filter(question -> filled.place(question.id()) == null && required(question, filled))
            .map(question -> "« " + filled.years().in(question.label()) + " »")
            .toList();
    if (!questions.isEmpty()) {
      findings.add(questions(questions));
    }
    return findings;
  }

  private static boolean gone(FilledForm filled, Section section) {
    return !section.questions().isEmpty()
        && section.questions().stream().allMatch(one -> filled.place(one.id()) == null);
  }

  private static boolean required(Question question, FilledForm filled) {
    return (question instanceof Field field && field.required())
        || (question instanceof Table table && table.required())
        || (question instanceof Pictures pictures
            && pictures.required()
            && !filled.pictures().containsKey(FilledForm.BESIDE));
  }

  private static Finding sheets(List<Section> gone) {
    String named = listed(gone.stream().map(section -> "« " + section.sheet() + " »").toList());
    boolean one = gone.size() == 1;
    return missing(
        "sheet-missing",
        one ? "la feuille " + named : "les feuilles " + named,
        one ? "La feuille " + named + " manque" : "Les feuilles " + named + " manquent");
  }

  private static Finding questions(List<String> named) {
    boolean one = named.size() == 1;
    return missing(
        "question-missing",
        one ? "la question " + listed(named) : "les questions " + listed(named),
        one
            ? "Cette question est introuvable dans le classeur"
            : "Ces questions sont introuvables dans le classeur");
  }

  private static Finding missing(String check, String expected, String what) {
    return new Finding(Severity.ERROR, check, null, null, List.of(), null, expected, what + AFRESH);
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : names.stream().limit(last).collect(Collectors.joining(", ")) + " et " + names.get(last);
  }
}
