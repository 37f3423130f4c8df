package fr.comop.cli.text;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.edition.Occasion;
import fr.comop.edition.Publishing;
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

  /**
   * The summaries that leave by themselves; "" for none.
   *
   * @param on whether they do
   */
  public static String summaries(List<Publishing.Foreseen> all, boolean on) {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n\nSynthèses");
    for (Publishing.Foreseen one : all) {
      text.append("\n  Pour ")
          .append(one.mailing().audience().french())
          .append(", synthèse ")
          .append(one.year())
          .append(" à ")
          .append(String.join(", ", one.to()))
          .append(" : ")
          .append(leaves(one));
    }
    if (!on) {
      text.append("\n  Aucune ne part d’elle-même tant que summaries.enabled n’est pas true.");
    }
    return French.typeset(text.toString());
  }

  private static String leaves(Publishing.Foreseen one) {
    if (one.left().contains(Occasion.COMPLETE)) {
      return "partie, tous les bilans étant complets.";
    }
    return (one.left().isEmpty()
            ? "le " + FrenchInstant.of(one.at()) + ", chiffres provisoires s’il manque un bilan"
            : "partie avec des chiffres provisoires")
        + " ; une fois encore quand le dernier bilan est complet.";
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
