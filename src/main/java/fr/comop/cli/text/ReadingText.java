package fr.comop.cli.text;

import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Places;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Reading;
import fr.comop.intake.assessment.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was read of a workbook, for people. */
public final class ReadingText {
  private ReadingText() {}

  public static String of(Path file, Reading reading) {
    StringBuilder text = new StringBuilder();
    Assessor.Assessment assessment = reading.assessment();
    if (assessment == null) {
      Reading.Why why = Objects.requireNonNull(reading.why());
      return Printable.of(file + " : illisible – " + why.french() + "\n");
    }
    FilledForm filled = assessment.filled();
    text.append(file)
        .append(" : ")
        .append(Outcome.of(assessment.findings()).french())
        .append('\n')
        .append(filled.years().in(filled.form().title()))
        .append(reading.beneficiary().isEmpty() ? "" : ", " + reading.beneficiary())
        .append('\n')
        .append(counted(filled.answers().size(), "réponse", "réponses"))
        .append(", ")
        .append(counted(sizes(filled.tables()), "ligne de tableau", "lignes de tableau"))
        .append(", ")
        .append(counted(sizes(filled.pictures()), "image", "images"))
        .append('\n');
    stored(text, reading);
    for (Finding finding : assessment.findings()) {
      text.append('\n').append(finding.error() ? "À corriger – " : "Remarque – ");
      text.append(finding.places().size() > 1 ? Places.french(finding.places()) : where(finding));
      text.append(finding.label() == null ? "" : " – " + finding.label()).append('\n');
      text.append("    Lu : ").append(read(finding)).append('\n');
      text.append("    Attendu : ").append(finding.expected()).append('\n');
      text.append("    ").append(finding.advice()).append('\n');
    }
    for (Assessor.Waived waived : assessment.waived()) {
      Finding finding = waived.finding();
      text.append("\nLevé par la Région (").append(waived.waiver().reference()).append(") – ");
      text.append(finding.check()).append(" – ").append(where(finding)).append('\n');
      text.append("    Lu : ").append(read(finding)).append('\n');
      text.append("    Raison : ").append(waived.waiver().reason()).append('\n');
    }
    echoes(filled, text);
    outside(filled, text);
    return Printable.of(text.toString());
  }

  private static void echoes(FilledForm filled, StringBuilder text) {
    if (!filled.echoes().isEmpty()) {
      text.append("\nLu autrement que ce n’est écrit :\n");
    }
    for (Echo echo : filled.echoes()) {
      text.append("    ").append(echo.place()).append(" – ").append(echo.label());
      text.append(" : « ").append(echo.typed()).append(" » lu comme ");
      text.append(echo.understood()).append('\n');
    }
  }

  private static void outside(FilledForm filled, StringBuilder text) {
    if (!filled.outside().isEmpty()) {
      text.append("\nÉcrit hors des questions :\n");
    }
    for (Outside one : filled.outside()) {
      text.append("    ").append(one.place()).append(" : ").append(one.text()).append('\n');
    }
  }

  private static void stored(StringBuilder text, Reading reading) {
    Reading.Beside stored = reading.beside();
    if (stored == null) {
      return;
    }
    Submission earlier = stored.earlier();
    text.append(
        earlier == null
            ? "Ce contenu n’est jamais arrivé : ce serait la version "
                + stored.nextVersion()
                + ".\n"
            : "Ce contenu est déjà arrivé le "
                + FrenchInstant.of(earlier.receivedAt())
                + " (référence "
                + earlier.reference()
                + ") : il ne serait pas compté une seconde fois.\n");
  }

  private static String where(Finding finding) {
    return finding.place() == null ? "le classeur entier" : finding.place().toString();
  }

  private static String read(Finding finding) {
    return finding.read() == null ? "rien" : finding.read();
  }

  private static <T> int sizes(Map<String, List<T>> lists) {
    return lists.values().stream().mapToInt(List::size).sum();
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count < 2 ? one : several);
  }
}
