package fr.comop.cli.text;

import fr.comop.campaign.Decision;
import fr.comop.convention.Contact;
import fr.comop.edition.Occasion;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.simulation.Moment;
import java.util.List;
import java.util.stream.Collectors;

/** A moment of a simulation in a French line. */
final class MomentText implements Moment.Cases<String> {
  private MomentText() {}

  static String of(Moment moment) {
    String whose = moment instanceof Moment.Of one ? one.beneficiary().name() + " – " : "";
    return French.typeset(whose + moment.match(new MomentText()));
  }

  @Override
  public String leaves(Moment.Leaves moment) {
    return leaves(moment.decision(), moment.owed());
  }

  @Override
  public String waits(Moment.Waits moment) {
    return moment.decision().departure().step().id()
        + " attend : "
        + String.join(" ", moment.decision().reasons());
  }

  @Override
  public String unreachable(Moment.Unreachable moment) {
    return moment.departure().step().id()
        + " n’atteint personne : plus aucune adresse ne répond, téléphonez";
  }

  @Override
  public String received(Moment.Received moment) {
    return "reçu : " + moment.title() + ", " + outcome(moment.submission());
  }

  @Override
  public String putAside(Moment.PutAside moment) {
    return "mis en quarantaine : " + moment.title();
  }

  @Override
  public String held(Moment.Held moment) {
    return "Mis en quarantaine : l’envoi " + moment.pending().arrival().reference();
  }

  @Override
  public String cameBack(Moment.CameBack moment) {
    return "courriel revenu : " + moment.contact().email() + " ne répond plus";
  }

  @Override
  public String extended(Moment.Extended moment) {
    return "délai accordé : "
        + moment.deliverable().title()
        + ", jusqu’au "
        + French.day(moment.deliverable().due());
  }

  @Override
  public String notExtended(Moment.NotExtended moment) {
    return "délai refusé : " + moment.deliverable().title() + " est déjà complet";
  }

  @Override
  public String published(Moment.Published moment) {
    return "Synthèse "
        + moment.year()
        + " pour "
        + moment.audience().french()
        + ", à "
        + String.join(", ", moment.to())
        + (moment.occasion() == Occasion.COMPLETE
            ? " : tous les bilans sont complets"
            : " : chiffres provisoires, tous les bilans ne sont pas complets")
        + (moment.on() ? "" : " (si summaries.enabled est true)");
  }

  @Override
  public String stops(Moment.Stops moment) {
    return "Le service s’arrête.";
  }

  @Override
  public String resumes(Moment.Resumes moment) {
    return "Le service reprend.";
  }

  private static String leaves(Decision.Send send, List<DeliverableState> owed) {
    return send.departure().step().id()
        + " → "
        + addresses(send.to())
        + (send.cc().isEmpty() ? "" : ", copie à " + addresses(send.cc()))
        + " : "
        + owed.stream().map(MomentText::owed).collect(Collectors.joining(" ; "));
  }

  private static String addresses(List<Contact> contacts) {
    return contacts.stream().map(Contact::email).collect(Collectors.joining(", "));
  }

  private static String owed(DeliverableState state) {
    return state.deliverable().title()
        + state
            .counting()
            .map(one -> " (reçu le " + FrenchInstant.brief(one.receivedAt()) + ", " + outcome(one))
            .orElse(" (jamais reçu")
        + ")";
  }

  private static String outcome(Submission submission) {
    String version = "version " + submission.version() + ", " + submission.outcome().french();
    return switch (submission.errors()) {
      case 0 -> version;
      case 1 -> version + ", une erreur";
      default -> version + ", " + submission.errors() + " erreurs";
    };
  }
}
