package fr.comop.cli.text;

import fr.comop.campaign.Decision;
import fr.comop.convention.Contact;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import fr.comop.reminder.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * What is to leave after an instant, day by day.
   *
   * @param until the end of it, included
   */
  public static String toCome(List<CampaignPlan> plans, Instant instant, Instant until) {
    Map<Instant, List<CalendarMail>> moments =
        plans.stream()
            .flatMap(plan -> plan.mails().stream())
            .filter(mail -> mail.state() == CalendarMail.State.FORESEEN)
            .filter(mail -> mail.at().isAfter(instant) && !mail.at().isAfter(until))
            .collect(Collectors.groupingBy(CalendarMail::at, TreeMap::new, Collectors.toList()));
    if (moments.isEmpty()) {
      return French.typeset(
          "D’ici au " + FrenchInstant.of(until) + " : aucune autre relance n’est prévue.");
    }
    StringBuilder text =
        new StringBuilder(
            "Puis, d’ici au " + FrenchInstant.of(until) + ", pour ce qui ne serait pas complet :");
    moments.forEach(
        (at, mails) ->
            text.append("\n  ")
                .append(FrenchInstant.of(at))
                .append(" : ")
                .append(mails.size())
                .append(mails.size() == 1 ? " relance (" : " relances (")
                .append(
                    mails.stream()
                        .map(CalendarMail::step)
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .append(")"));
    return French.typeset(text.toString());
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
