package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;

/** What became of letters, for people. */
public final class NoticeReportsText {
  private static final int WIDEST = 50;

  private NoticeReportsText() {}

  /** What is said of one that was just entered, or would be. */
  public static String entered(Reporting.Entered entered, boolean foreseen) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (entered.fresh() ? (foreseen ? "Serait consigné" : "Consigné") : "Déjà consigné")
            + (entered.reported().id() == 0 ? "" : " (" + entered.reported().reference() + ")")
            + " : "
            + said(entered)
            + ".");
    lines.addAll(standing(entered.tracking()));
    if (foreseen) {
      lines.add("Rien n’est consigné.");
    }
    return French.typeset(String.join("\n", lines));
  }

  /** What is said of one that was just struck out, or would be. */
  public static String struck(Reporting.Entered struck, boolean foreseen) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (foreseen ? "Serait rayé" : "Rayé")
            + " ("
            + struck.reported().reference()
            + ") : "
            + said(struck)
            + ".");
    lines.addAll(standing(struck.tracking()));
    if (foreseen) {
      lines.add("Rien n’est rayé.");
    }
    return French.typeset(String.join("\n", lines));
  }

  private static String said(Reporting.Entered one) {
    Report report = one.reported().report();
    return one.dispatch().reference()
        + ", "
        + report.kind().french()
        + " le "
        + French.day(report.day())
        + (report.number().isEmpty() ? "" : ", n° " + Printable.of(report.number()))
        + (report.reason().isEmpty() ? "" : ", " + Printable.of(report.reason()))
        + (report.proof() == null
            ? ", sans preuve"
            : ", preuve « " + Printable.of(one.reported().proofName()) + " »");
  }

  private static List<String> standing(Tracking tracking) {
    return tracking.contradictions().stream()
        .map(one -> "À vérifier : " + one + " Rayez ce qui est faux : comop notice strike.")
        .toList();
  }

  /** All that was reported of a letter. */
  public static String of(List<Reported> all) {
    Columns table = new Columns(WIDEST, "Événement", "Le", "Quoi", "N°", "Preuve", "Par", "État");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                French.day(one.report().day()),
                one.report().kind().french()
                    + (one.report().reason().isEmpty() ? "" : " (" + one.report().reason() + ")"),
                one.report().number(),
                one.proofName(),
                one.who(),
                state(one)));
    return French.typeset(table.toString());
  }

  private static String state(Reported one) {
    return one.struck() == null
        ? ""
        : "rayé le "
            + FrenchInstant.of(one.struck().at())
            + " par "
            + one.struck().who()
            + " : "
            + one.struck().reason();
  }
}
