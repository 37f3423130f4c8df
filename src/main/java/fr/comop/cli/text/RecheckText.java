package fr.comop.cli.text;

import fr.comop.form.Finding;
import fr.comop.form.Places;
import fr.comop.french.French;
import fr.comop.intake.assessment.Recheck;
import fr.comop.intake.assessment.Rechecked;
import fr.comop.intake.assessment.Submission;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a recheck came to, for people. */
public final class RecheckText {
  private static final int WIDEST = 60;

  private RecheckText() {}

  public static String of(Rechecked rechecked) {
    StringBuilder text = new StringBuilder();
    text.append(counted(rechecked.results().size(), "envoi relu", "envois relus"))
        .append(", ")
        .append(counted(rechecked.changed(true), "change", "changent"))
        .append(rechecked.trial() ? " (essai : rien n’est modifié)." : ".")
        .append(earlier(rechecked.changed(false)))
        .append(
            rechecked.unread().isEmpty()
                ? ""
                : " Illisibles : " + String.join(", ", rechecked.unread()) + ".");
    if (!rechecked.changed().isEmpty()) {
      text.append("\n\n").append(submissions(rechecked)).append("\n\n").append(checks(rechecked));
    }
    return French.typeset(text.toString());
  }

  private static String earlier(int changed) {
    return changed == 0
        ? ""
        : " En outre, "
            + counted(
                changed,
                "version antérieure serait jugée autrement ; ses constats restent",
                "versions antérieures seraient jugées autrement ; leurs constats restent")
            + " ce qui fut répondu.";
  }

  private static Columns submissions(Rechecked rechecked) {
    Columns table = new Columns(WIDEST, "Envoi", "Avant", "Après", "Constats", "Enregistré");
    for (Recheck.Result result : rechecked.changed()) {
      Submission submission = result.stored().submission();
      table.add(
          submission.reference(),
          submission.outcome().french(),
          result.after().french(),
          findings(result),
          kept(result, rechecked.trial()));
    }
    return table;
  }

  private static String findings(Recheck.Result result) {
    return Stream.concat(
            result.appeared().stream().map(finding -> "+ " + told(finding)),
            result.gone().stream().map(finding -> "- " + told(finding)))
        .collect(Collectors.joining("\n"));
  }

  private static String told(Finding finding) {
    String where = Places.french(finding.places());
    return finding.check()
        + (finding.error() ? " (erreur)" : " (remarque)")
        + (where.isEmpty() ? "" : ", " + where);
  }

  private static String kept(Recheck.Result result, boolean trial) {
    if (!result.stored().latest()) {
      return "non : version antérieure";
    }
    return result.replaced()
        ? "oui"
        : trial ? "non : essai" : "non : une autre version est arrivée";
  }

  private static Columns checks(Rechecked rechecked) {
    Columns table = new Columns(WIDEST, "Contrôle", "Envois touchés", "Envois libérés");
    rechecked
        .byCheck()
        .forEach(
            (check, effect) ->
                table.add(check, String.valueOf(effect.appeared()), String.valueOf(effect.gone())));
    return table;
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count < 2 ? one : several);
  }
}
