package fr.comop.intake.assessment;

import fr.comop.form.Finding;
import fr.comop.form.Mark;
import fr.comop.form.Severity;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.find.Protective;
import java.util.List;

/**
 * What the name of a file, or the subject of the mail that it came in, says of all that it holds:
 * the word marks there as well (convention, art. 6). It fails closed, and is told.
 */
final class Headed {
  private static final String CHECK = "confidential-mark";

  private Headed() {}

  /** An assessment, with everything in it marked where one of the two says so. */
  static Assessor.Assessment of(Assessor.Assessment assessment, String file, String subject) {
    if (says(named(file))) {
      return marked(assessment, Mark.FILE, "le nom du fichier, « " + Finding.brief(file) + " »");
    }
    return says(subject)
        ? marked(
            assessment, Mark.SUBJECT, "l’objet du courriel, « " + Finding.brief(subject) + " »")
        : assessment;
  }

  /** What was told of it among findings: no workbook says so by itself. */
  static List<Finding> saidIn(List<Finding> told) {
    return told.stream()
        .filter(one -> one.check().equals(CHECK) && one.places().isEmpty())
        .toList();
  }

  private static String named(String file) {
    int end = file.lastIndexOf('.');
    return (end > 0 ? file.substring(0, end) : file).replace('_', ' ');
  }

  private static boolean says(String text) {
    RawAnswer typed = new RawAnswer.Typed(text);
    return ConfidentialMark.of(typed).marks()
        && (ConfidentialMark.word(typed) || Protective.within(text));
  }

  private static Assessor.Assessment marked(Assessor.Assessment assessment, Mark by, String where) {
    return new Assessor.Assessment(
            assessment.year(),
            assessment.filled().marked(by),
            assessment.findings(),
            assessment.waived())
        .and(
            new Finding(
                Severity.WARNING,
                CHECK,
                null,
                null,
                List.of(),
                where,
                "« oui » dans la case « confidentiel » de chaque réponse à protéger",
                "Nous avons compris que ces mots désignent comme confidentielles toutes les réponses"
                    + " du classeur. Si c’est bien cela, rien n’est à faire ; sinon, renvoyez-le sous"
                    + " un autre nom et un autre objet, avec « oui » dans la case « confidentiel »"
                    + " des seules réponses à protéger."));
  }
}
