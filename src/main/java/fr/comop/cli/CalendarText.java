package fr.comop.cli;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import java.util.List;
import java.util.NavigableSet;

/** A campaign's dates for people to read. */
final class CalendarText {
  private static final int WIDEST = 48;

  private CalendarText() {}

  static String of(NavigableSet<Integer> years, List<CampaignPlan> plans) {
    StringBuilder text =
        new StringBuilder(
            years.size() == 1 ? "Calendrier de la campagne " : "Calendrier des campagnes ");
    text.append(French.list(years));
    for (CampaignPlan plan : plans) {
      if (!plan.states().isEmpty()) {
        text.append("\n\n").append(one(plan));
      }
    }
    return plans.stream().allMatch(plan -> plan.states().isEmpty())
        ? text.append("\n\nAucun document n’est dû cette année-là.").toString()
        : text.toString();
  }

  private static String one(CampaignPlan plan) {
    Beneficiary beneficiary = plan.states().get(0).deliverable().beneficiary();
    StringBuilder text = new StringBuilder(beneficiary.name());
    plan.states().forEach(state -> text.append("\n  ").append(document(state)));
    return text.append('\n').append(mails(plan)).toString();
  }

  private static String document(DeliverableState state) {
    Deliverable owed = state.deliverable();
    Extension extension = owed.extension();
    return French.typeset(
        owed.title()
            + " : "
            + French.longDay(owed.due())
            + (extension == null
                ? ""
                : " (au lieu du " + French.day(owed.agreed()) + ", " + extension.agreement() + ")")
            + state.counting().map(one -> ", " + one.outcome().french()).orElse(""));
  }

  private static String mails(CampaignPlan plan) {
    if (plan.mails().isEmpty()) {
      return "  Tout est complet : aucun courriel ne partira.";
    }
    Columns table = new Columns(WIDEST, "Départ", "Étape", "Échéance", "À", "Copie à", "État");
    for (CalendarMail one : plan.mails()) {
      table.add(
          FrenchInstant.brief(one.at()),
          one.step(),
          French.day(one.due()),
          String.join("\n", one.to()),
          String.join("\n", one.cc()),
          one.state().french());
    }
    return table
        + (plan.departures().isEmpty() ? "\n  Tout est complet : plus rien ne partira." : "");
  }
}
