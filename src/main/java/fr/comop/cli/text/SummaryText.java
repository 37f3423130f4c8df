package fr.comop.cli.text;

import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.funding.Opinion;
import fr.comop.summary.Audience;
import fr.comop.summary.Conduct;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a year comes to, for people: the first page of a summary. */
public final class SummaryText {
  private static final int WIDEST = 44;

  private SummaryText() {}

  /** The state of documents, the totals, and what became of planned actions. */
  public static String of(Summary summary) {
    Summary.Head head = summary.head();
    return French.typeset(
        "Synthèse de la campagne "
            + head.year()
            + ", pour "
            + head.audience().french()
            + ", état au "
            + FrenchInstant.of(head.asOf())
            + (head.provisional()
                ? "\nChiffres provisoires : des documents manquent ou restent à compléter."
                : "")
            + "\n\n"
            + documents(head)
            + "\n\n"
            + figures(summary)
            + money(summary)
            + committee(summary)
            + conducts(summary));
  }

  private static Columns documents(Summary.Head head) {
    Columns table =
        new Columns(
            WIDEST,
            "Document",
            "Dus",
            "Complets",
            "Dans les délais",
            "Après",
            "Autre forme",
            "Rien");
    head.progress()
        .forEach(
            one ->
                table.add(
                    one.title(),
                    String.valueOf(one.owed()),
                    String.valueOf(one.complete()),
                    String.valueOf(one.inTime()),
                    String.valueOf(one.late()),
                    String.valueOf(one.otherForm()),
                    String.valueOf(one.missing())));
    return table;
  }

  private static Columns figures(Summary summary) {
    Columns table = new Columns(WIDEST, "Thème", "Chiffre", "Toutes les structures", "Sur");
    for (Outline.Theme theme : summary.outline().themes()) {
      for (Outline.Figure figure : theme.figures()) {
        Total total = summary.total(figure.id());
        table.add(
            theme.title(),
            Years.of(summary.head().year()).in(figure.title()),
            figure.french(total.told()),
            total.restsOn() + " / " + total.of());
      }
    }
    return table;
  }

  private static String money(Summary summary) {
    if (summary.structures().isEmpty()) {
      return "";
    }
    boolean partners = summary.head().audience() == Audience.PARTNERS;
    Columns table =
        partners
            ? new Columns(WIDEST, "Structure", "Subvention", "Versé")
            : new Columns(
                WIDEST, "Structure", "Subvention", "Versé", "Convention attributive", "Avis");
    for (Structure one : summary.structures()) {
      String name = one.beneficiary().name();
      String grant = one.grant().map(French::euros).orElse("non connue");
      String paid =
          one.account().payments().isEmpty()
              ? "rien d’enregistré"
              : French.euros(one.account().paid());
      if (partners) {
        table.add(name, grant, paid);
      } else {
        table.add(name, grant, paid, attributive(summary, one), opinion(one));
      }
    }
    return "\n\nSubventions " + summary.head().year() + "\n" + table;
  }

  private static String committee(Summary summary) {
    if (summary.head().audience() == Audience.PARTNERS) {
      return "";
    }
    List<String> held =
        summary.committee().held().stream()
            .map(
                one ->
                    French.day(one.meeting().terms().day())
                        + " ("
                        + one.meeting().reference()
                        + "), "
                        + one.tookPart()
                        + (one.tookPart() < 2
                            ? " structure représentée"
                            : " structures représentées")
                        + " sur "
                        + summary.structures().size())
            .toList();
    return "\n\nComité d’orientation stratégique : "
        + (held.isEmpty()
            ? "aucune réunion n’est enregistrée en " + summary.head().year()
            : String.join(" ; ", held))
        + ".";
  }

  private static String attributive(Summary summary, Structure one) {
    String references =
        one.account().attributive().stream()
            .map(each -> each.grant().reference())
            .filter(reference -> !reference.isEmpty())
            .collect(Collectors.joining(", "));
    return summary.renewalWaits(one)
        ? references + (references.isEmpty() ? "" : " ; ") + "la suivante attend le bilan"
        : references;
  }

  private static String opinion(Structure one) {
    Opinion opinion = one.opinion();
    if (opinion == null) {
      return "pas encore donné";
    }
    return opinion.kind().french()
        + (opinion.proposal() == null
            ? ""
            : " ; proposition : " + French.euros(opinion.proposal()));
  }

  private static String conducts(Summary summary) {
    List<String> lines = new ArrayList<>();
    for (Structure one : summary.structures()) {
      Conduct conduct = one.actions().conduct();
      lines.add("– " + one.beneficiary().name() + " : " + said(conduct));
    }
    return lines.isEmpty()
        ? ""
        : "\n\nActions prévues et actions menées\n" + String.join("\n", lines);
  }

  private static String said(Conduct conduct) {
    int planned = conduct.planned().size();
    if (!conduct.reported()) {
      return "bilan non reçu, ou non lisible par comop"
          + (planned == 0 ? "" : " ; actions prévues : " + planned);
    }
    return planned == 0
        ? "aucun programme complet pour cette année ; "
            + conduct.unplanned().size()
            + " actions rapportées"
        : conduct.done()
            + (conduct.done() < 2 ? " action réalisée sur " : " actions réalisées sur ")
            + planned
            + (planned < 2 ? " prévue ; " : " prévues ; ")
            + conduct.unplanned().size()
            + " hors programme";
  }
}
