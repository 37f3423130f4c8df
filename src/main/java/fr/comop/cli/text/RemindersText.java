package fr.comop.cli.text;

import fr.comop.campaign.Decision;
import fr.comop.convention.Contact;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.Decided;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided about reminders, for people. */
public final class RemindersText {
  private static final int WIDEST = 60;

  private RemindersText() {}

  /**
   * What leaves, waits or finds nobody.
   *
   * @param instant for which it was decided
   * @param trial whether nothing leaves
   */
  public static String of(List<Decided> decided, Instant instant, boolean trial) {
    String when = FrenchInstant.of(instant);
    if (decided.isEmpty()) {
      return "Aucune relance n’est à envoyer (" + when + ").";
    }
    Columns table = new Columns(WIDEST, "Bénéficiaire", "Étape", "Échéance", "À", "Copie", "");
    decided.forEach(
        one ->
            table.add(
                one.beneficiary().name(),
                one.decision().departure().step().id(),
                French.day(one.decision().departure().due()),
                addresses(one.decision(), true),
                addresses(one.decision(), false),
                told(one.decision(), trial)));
    return "Relances, " + when + "\n\n" + table;
  }

  private static String addresses(Decision decision, boolean to) {
    return decision.match(
        send ->
            (to ? send.to() : send.cc())
                .stream().map(Contact::email).collect(Collectors.joining("\n")),
        blocked -> "",
        nobody -> "");
  }

  private static String told(Decision decision, boolean trial) {
    return decision.match(
        send -> trial ? "partirait" : "part",
        blocked -> "retenue : " + String.join(" ", blocked.reasons()),
        nobody -> "aucune adresse ne répond plus ; appelez la structure");
  }
}
