package fr.comop.cli.text;

import fr.comop.archive.Room;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.assessment.Delay;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.reminder.Overview;
import java.util.ArrayList;
import java.util.List;

/** Where each beneficiary stands, for people. */
public final class StatusText {
  private static final int WIDEST = 44;

  private StatusText() {}

  /** Why there is nothing to tell of a year, and what staff ought to look at. */
  public static String ofNothing(Overview.View view, Conventions conventions) {
    return French.typeset(
            campaign(view)
                + "\n\nAucun document n’est dû cette année-là : les conventions de config/conventions"
                + " demandent des documents pour les échéances de "
                + conventions.firstYear()
                + " à "
                + conventions.lastYear()
                + ".")
        + French.typeset(lines(view))
        + HindranceText.of(view.hindrances());
  }

  /** What is late, and nothing else. */
  public static String ofLate(Overview.View view) {
    List<DeliverableState> states = view.states();
    return campaign(view)
        + "\n\n"
        + (states.isEmpty()
            ? "Aucun document n’est en retard."
            : table(view)
                + "\n\n"
                + states.size()
                + (states.size() == 1 ? " document en retard." : " documents en retard."));
  }

  /** What is told of a campaign, and of what staff ought to look at. */
  public static String of(Overview.View view) {
    List<DeliverableState> states = view.states();
    long complete = states.stream().filter(DeliverableState::complete).count();
    return campaign(view)
        + "\n\n"
        + table(view)
        + "\n\n"
        + complete
        + (complete < 2 ? " document complet sur " : " documents complets sur ")
        + states.size()
        + "."
        + French.typeset(lines(view))
        + HindranceText.of(view.hindrances());
  }

  private static String campaign(Overview.View view) {
    return (view.years().size() == 1 ? "Campagne " : "Campagnes ") + French.list(view.years());
  }

  private static Columns table(Overview.View view) {
    Columns table =
        new Columns(
            WIDEST,
            "Bénéficiaire",
            "Document",
            "Échéance",
            "État",
            "V.",
            "Reçu",
            "Err.",
            "Rem.",
            "Délai");
    for (DeliverableState state : view.states()) {
      Deliverable deliverable = state.deliverable();
      table.add(
          deliverable.beneficiary().name(),
          deliverable.title(),
          French.day(deliverable.due())
              + (deliverable.extension() == null ? "" : " (délai accordé)"),
          told(state),
          state.counting().map(submission -> String.valueOf(submission.version())).orElse(""),
          state.counting().map(StatusText::received).orElse(""),
          state.counting().map(submission -> String.valueOf(submission.errors())).orElse(""),
          state.counting().map(submission -> String.valueOf(submission.remarks())).orElse(""),
          Delay.french(state, view.at()));
    }
    return table;
  }

  private static String told(DeliverableState state) {
    return state
        .counting()
        .map(submission -> submission.outcome().french() + signed(state))
        .or(
            () ->
                state
                    .toExamine()
                    .map(one -> one.received().replaceFirst(",$", "") + ", à examiner"))
        .or(() -> state.setAside().map(one -> "reçu, non retenu"))
        .orElse("jamais reçu");
  }

  private static String signed(DeliverableState state) {
    return state.signed().isPresent() ? ", exemplaire signé reçu" : "";
  }

  private static String received(Submission submission) {
    Handing handing = submission.handing();
    return handing == null ? FrenchInstant.brief(submission.receivedAt()) : handing.french();
  }

  /** What waits for a person, and what staff ought to know: each on a line of its own. */
  private static String lines(Overview.View view) {
    List<String> lines = new ArrayList<>();
    lines.add(
        counted(
            view.quarantined(),
            " arrivée attend en quarantaine : « comop quarantine list ».",
            " arrivées attendent en quarantaine : « comop quarantine list »."));
    lines.add(
        counted(
            view.mailsGivenUp(),
            " courriel n’a pas pu partir : « comop mails list ».",
            " courriels n’ont pas pu partir : « comop mails list »."));
    lines.add(
        counted(
            view.deadAddresses(),
            " adresse ne répond plus : « comop mails list ».",
            " adresses ne répondent plus : « comop mails list »."));
    lines.add(
        counted(
            view.mailsPerhapsSent(),
            " courriel est peut-être parti : « comop mails list ».",
            " courriels sont peut-être partis : « comop mails list »."));
    lines.add(withheldReceipts(view.withheldReceipts()));
    lines.addAll(view.duties());
    view.clockStep().map(StatusText::told).ifPresent(lines::add);
    view.shortage().map(StatusText::told).ifPresent(lines::add);
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
  }

  private static String counted(int count, String one, String several) {
    return count == 0 ? "" : count + (count == 1 ? one : several);
  }

  /** One line, or "" for none. */
  static String withheldReceipts(int count) {
    if (count == 0) {
      return "";
    }
    return French.typeset(
        count
            + (count == 1
                ? " envoi d’expéditeur inconnu est resté sans reçu"
                : " envois d’expéditeurs inconnus sont restés sans reçu")
            + " depuis un jour : le plafond de ces reçus est atteint.");
  }

  private static String told(Overview.ClockStep step) {
    return "L’horloge de la machine a reculé, du "
        + FrenchInstant.brief(step.was())
        + " au "
        + FrenchInstant.brief(step.back())
        + " ; ce qui attendait a été repris aussitôt.";
  }

  private static String told(Room.Shortage shortage) {
    return "Le disque est presque plein : "
        + (shortage.usable() >> 20)
        + "\u00a0Mo libres dans "
        + shortage.directory()
        + ", il en faut "
        + (shortage.keepFree() >> 20)
        + ".\ncomop ne relève et ne lit plus rien, et reprendra de lui-même : prévenez la personne qui"
        + " l’exploite.";
  }
}
