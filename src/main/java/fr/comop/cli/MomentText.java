package fr.comop.cli;

import fr.comop.campaign.Decision;
import fr.comop.convention.Contact;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Filed;
import fr.comop.intake.assessment.Owing;
import fr.comop.simulation.Moment;
import java.util.List;
import java.util.stream.Collectors;

/** A moment of a simulation in a French line. */
final class MomentText {
  private MomentText() {}

  static String of(Moment moment) {
    String whose = moment instanceof Moment.Of one ? one.beneficiary().name() + " – " : "";
    return French.typeset(whose + what(moment));
  }

  private static String what(Moment moment) {
    if (moment instanceof Moment.Leaves leaves) {
      return leaves(leaves.decision(), leaves.owed());
    }
    if (moment instanceof Moment.Received received) {
      return "reçu : " + received.title() + ", " + outcome(received.filed());
    }
    if (moment instanceof Moment.PutAside aside) {
      return "mis en quarantaine : " + aside.title();
    }
    if (moment instanceof Moment.Waits waits) {
      return waits.decision().departure().step().id()
          + " attend : "
          + String.join(" ", waits.decision().reasons());
    }
    return rare(moment);
  }

  private static String rare(Moment moment) {
    if (moment instanceof Moment.Unreachable nobody) {
      return nobody.departure().step().id()
          + " n’atteint personne : plus aucune adresse ne répond, téléphonez";
    }
    if (moment instanceof Moment.Held held) {
      return "Mis en quarantaine : l’envoi " + held.pending().arrival().reference();
    }
    if (moment instanceof Moment.CameBack back) {
      return "courriel revenu : " + back.contact().email() + " ne répond plus";
    }
    if (moment instanceof Moment.Extended extended) {
      return "délai accordé : "
          + extended.deliverable().title()
          + ", jusqu’au "
          + French.day(extended.deliverable().due());
    }
    if (moment instanceof Moment.NotExtended refused) {
      return "délai refusé : " + refused.deliverable().title() + " est déjà complet";
    }
    return moment instanceof Moment.Stops ? "Le service s’arrête." : "Le service reprend.";
  }

  private static String leaves(Decision.Send send, List<Owing.State> owed) {
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

  private static String owed(Owing.State state) {
    return state.deliverable().title()
        + state
            .counting()
            .map(one -> " (reçu le " + FrenchInstant.brief(one.receivedAt()) + ", " + outcome(one))
            .orElse(" (jamais reçu")
        + ")";
  }

  private static String outcome(Filed filed) {
    String version = "version " + filed.version() + ", " + filed.outcome().french();
    return switch (filed.errors()) {
      case 0 -> version;
      case 1 -> version + ", une erreur";
      default -> version + ", " + filed.errors() + " erreurs";
    };
  }
}
