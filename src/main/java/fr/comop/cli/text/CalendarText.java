package fr.comop.cli.text;

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
public final class CalendarText {
  private static final int WIDEST = 48;

  private CalendarText() {}

  public static String of(NavigableSet<Integer> years, List<CampaignPlan> plans) {
    StringBuilder text =
        new StringBuilder(
            years.size() == 1 ? "Calendrier de la campagne " : "Calendrier des campagnes ");
    text.append(French.list(years));
    List<CampaignPlan> told = plans.stream().filter(CalendarText::tellsAnything).toList();
    told.forEach(plan -> text.append("\n\n").append(one(plan)));
    return told.isEmpty()
        ? text.append("\n\nAucun document n’est dû cette année-là.").toString()
        : text.toString();
  }

  private static boolean tellsAnything(CampaignPlan plan) {
    return !plan.states().isEmpty() || !plan.mails().isEmpty();
  }

  private static String one(CampaignPlan plan) {
    StringBuilder text = new StringBuilder(plan.whose().name());
    plan.states().forEach(state -> text.append("\n  ").append(document(state)));
    if (plan.states().isEmpty()) {
      text.append("\n  Plus aucun document n’est dû.");
    }
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
      return French.typeset("  Tout est complet : aucun courriel ne partira.");
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
    if (!plan.departures().isEmpty()) {
      return table.toString();
    }
    return table
        + (plan.states().isEmpty()
            ? "\n  Plus rien ne partira."
            : French.typeset("\n  Tout est complet : plus rien ne partira."));
  }
}
