package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;

/** What became of letters, for people. */
public final class NoticeReportsText {
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

  /** What is said of a slip that was just struck out, or would be. */
  public static String struck(WaitingSlip slip, boolean foreseen) {
    return French.typeset(
        (foreseen ? "Serait rayé" : "Rayé")
            + " ("
            + slip.reference()
            + ") : "
            + slip.letter()
            + ", volet « "
            + Printable.of(slip.name())
            + " »."
            + (foreseen ? "\nRien n’est rayé." : ""));
  }

  /** A line for each slip that waits, as {@code notice strike} names it. */
  static List<String> waiting(List<WaitingSlip> slips) {
    return slips.stream()
        .map(
            one ->
                one.reference()
                    + ", "
                    + one.letter()
                    + " volet « "
                    + one.name()
                    + " », venu par courriel ("
                    + Arrival.NUMBERING.reference(one.arrival())
                    + "), attend sa date : comop notice receipt "
                    + one.letter()
                    + " --slip "
                    + one.reference())
        .toList();
  }

  private static String said(Reporting.Entered one) {
    return one.dispatch().reference() + ", " + said(one.reported());
  }

  private static String said(Reported one) {
    Report report = one.report();
    return report.kind().french()
        + " le "
        + French.day(report.day())
        + (report.number().isEmpty() ? "" : ", n° " + Printable.of(report.number()))
        + (report.reason().isEmpty() ? "" : ", " + Printable.of(report.reason()))
        + (report.proof() == null
            ? ", sans preuve"
            : ", preuve « " + Printable.of(one.proofName()) + " »");
  }

  private static List<String> standing(Tracking tracking) {
    return tracking.contradictions().stream()
        .map(one -> "À vérifier : " + one + " Rayez ce qui est faux : comop notice strike.")
        .toList();
  }

  /** A line for each that was reported, as {@code notice strike} names them. */
  static List<String> lines(List<Reported> all) {
    return all.stream()
        .map(
            one ->
                one.reference()
                    + ", "
                    + Notice.NUMBERING.reference(one.notice())
                    + " "
                    + said(one)
                    + ", consigné par "
                    + one.who()
                    + state(one))
        .toList();
  }

  private static String state(Reported one) {
    return one.struck() == null
        ? ""
        : " ; rayé le "
            + FrenchInstant.of(one.struck().at())
            + " par "
            + one.struck().who()
            + " : "
            + one.struck().reason();
  }
}
