package fr.comop.cli.text;

import fr.comop.reminder.Decided;
import java.time.Instant;
import java.util.List;

/** What would leave now, for people. */
public final class DeparturesText {
  private DeparturesText() {}

  /**
   * The digest for staff.
   *
   * @param due whether one is due now
   * @param to addresses that it goes to
   */
  public record Digest(boolean due, List<String> to) {}

  /**
   * What the settings let leave.
   *
   * @param reminders whether reminders and digests leave by themselves
   * @param mails whether any mail leaves
   */
  public record Switches(boolean reminders, boolean mails) {}

  /** The reminders and the digest, none of which leaves by that. */
  public static String of(
      List<Decided> reminders, Instant instant, Digest digest, Switches switches) {
    return "Ce qui partirait maintenant (rien ne part de cette commande)\u00a0:\n"
        + RemindersText.of(reminders, instant, true).stripTrailing()
        + "\n"
        + (digest.due()
            ? "Le point de campagne partirait, à "
            : "Aucun point de campagne n’est à envoyer\u00a0; il va à ")
        + String.join(", ", digest.to())
        + "."
        + (switches.reminders()
            ? ""
            : "\nPour l’instant rien de cela ne part de soi-même\u00a0: reminders.enabled = false.")
        + (switches.mails()
            ? ""
            : "\nPour l’instant aucun courriel ne part\u00a0: smtp.enabled = false.");
  }
}
