package fr.comop.form.check;

import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The workbook has every section of the form but the optional ones, and in these every question.
 * What is missing is told once, however much it is; a question that nobody has to answer in a
 * remark.
 */
final class Missing implements Check {
  private static final String AFRESH = " : reprenez le classeur vierge à votre nom.";
  private static final String IF_CONCERNED =
      " : si vous avez quelque chose à y répondre, reprenez le classeur vierge à votre nom.";
  private static final int MOST_NAMED = 8;

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    List<Finding> findings = new ArrayList<>();
    List<Section> gone =
        filled.form().sections().stream().filter(section -> gone(filled, section)).toList();
    List<Section> owed = gone.stream().filter(section -> !section.optional()).toList();
    if (!owed.isEmpty()) {
      findings.add(sheets(owed));
    }
    List<Question> lost =
        filled.form().sections().stream()
            .filter(section -> !gone.contains(section))
            .flatMap(section -> section.questions().stream())
            .filter(question -> filled.place(question.id()) == null)
            .toList();
    List<String> required = named(lost, filled, true);
    if (!required.isEmpty()) {
      findings.add(questions(required));
    }
    List<String> optional = named(lost, filled, false);
    if (!optional.isEmpty()) {
      findings.add(optional(optional));
    }
    return findings;
  }

  private static List<String> named(List<Question> lost, FilledForm filled, boolean required) {
    return lost.stream()
        .filter(question -> required(question, filled) == required)
        .map(question -> "« " + filled.years().in(question.label()) + " »")
        .toList();
  }

  private static boolean gone(FilledForm filled, Section section) {
    return !section.questions().isEmpty()
        && section.questions().stream().allMatch(one -> filled.place(one.id()) == null);
  }

  private static boolean required(Question question, FilledForm filled) {
    return question.match(
        Field::required,
        Table::required,
        pictures -> pictures.required() && !filled.pictures().containsKey(FilledForm.BESIDE));
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

  private static Finding optional(List<String> named) {
    boolean one = named.size() == 1;
    List<String> brief = new ArrayList<>(named.subList(0, Math.min(MOST_NAMED, named.size())));
    if (named.size() > MOST_NAMED) {
      brief.set(MOST_NAMED - 1, (named.size() - MOST_NAMED + 1) + " autres");
    }
    return new Finding(
        Severity.WARNING,
        "optional-question-missing",
        null,
        null,
        List.of(),
        null,
        one
            ? "la question facultative " + listed(brief)
            : "les questions facultatives " + listed(brief),
        one
            ? "Cette question est introuvable dans le classeur" + IF_CONCERNED
            : "Ces questions sont introuvables dans le classeur" + IF_CONCERNED);
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
