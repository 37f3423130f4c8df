package fr.comop.cli.text;

import fr.comop.retention.Traces;
import java.util.List;

/** What is known of a person, for people. */
public final class PersonText {
  private PersonText() {}

  /**
   * Where an address stands.
   *
   * @param places where the configuration has it
   */
  public static String known(Traces.Counts counts, List<String> places) {
    return Printable.of(
        (places.isEmpty()
                ? ""
                : "Dans la configuration, d’où comop lui écrit : "
                    + String.join(" ; ", places)
                    + ".\n")
            + "Peut être retiré :\n"
            + removable(counts)
            + kept(counts));
  }

  /** What would go. */
  public static String tried(Traces.Counts counts) {
    return Printable.of("Serait retiré :\n" + removable(counts) + kept(counts));
  }

  /** What went. */
  public static String forgotten(Traces.Counts counts) {
    return Printable.of("Retiré :\n" + removable(counts) + kept(counts));
  }

  /** What was corrected. */
  public static String corrected(int corrected) {
    return Printable.of(
        "Corrigé : "
            + corrected
            + (corrected < 2 ? " invitation à une réunion.\n" : " invitations à des réunions.\n")
            + "Les contacts se corrigent dans config/structures.yaml ; ce qui a été reçu et envoyé"
            + " reste tel qu’il était.");
  }

  private static String removable(Traces.Counts counts) {
    return "- invitations à des réunions (nom, adresse, réponse) : "
        + counts.guests()
        + "\n- adresses notées aux envois de plus de huit jours : "
        + counts.sent()
        + "\n- adresses qui ne répondent pas, accusés retenus : "
        + counts.dead()
        + "\n";
  }

  private static String kept(Traces.Counts counts) {
    return "Reste jusqu’à son élimination, comme archive publique et preuve (RGPD, art. 17 § 3 b et"
        + " d ; Code du patrimoine, L. 212-2) :\n"
        + "- courriels reçus de cette adresse, avec leurs pièces : "
        + counts.received()
        + "\n- courriels qui lui ont été adressés : "
        + counts.answered()
        + "\n- lignes du journal d’audit : "
        + counts.audited();
  }
}
