package fr.comop.campaign;

import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.Party;
import fr.comop.form.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** The shipped campaign, and what the Planétarium owes in 2020. */
final class Year2020 {
  static final Campaign CAMPAIGN = Questions.SHIPPED.campaigns().common();
  static final CampaignCalendar CALENDAR = calendar(CAMPAIGN);
  static final Party PARTY =
      Questions.SHIPPED.conventions().all().get(0).party("planetarium").orElseThrow();
  static final Beneficiary PLANETARIUM = PARTY.beneficiary();

  private Year2020() {}

  static CampaignCalendar calendar(Campaign campaign) {
    return calendar(campaign, new FrenchWorkingDays());
  }

  static CampaignCalendar calendar(Campaign campaign, WorkingDays workingDays) {
    return new CampaignCalendar(Campaigns.of(campaign), workingDays);
  }

  static Campaign at(String hour) {
    return new Campaign(
        LocalTime.parse(hour), CAMPAIGN.lapse(), CAMPAIGN.steps(), CAMPAIGN.extended());
  }

  static Deliverable report(String due) {
    return document("bilan", "bilan annuel 2020", due);
  }

  static Deliverable programme(String due) {
    return document("programme", "programme d’actions 2021", due);
  }

  private static Deliverable document(String form, String title, String due) {
    LocalDate day = LocalDate.parse(due);
    return new Deliverable(PARTY, form, 1, title, day.getYear(), day, null);
  }

  /** The same, moved at an instant such as "2020-12-10T10:00", Europe/Paris. */
  static Deliverable moved(Deliverable one, String due, String granted) {
    Extension extension =
        new Extension(
            one.beneficiary().id(),
            one.form(),
            one.year(),
            LocalDate.parse(due),
            "courrier du 8 décembre 2020",
            paris(granted));
    return new Deliverable(
        one.party(), one.form(), 1, one.title(), one.year(), one.agreed(), extension);
  }

  static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant();
  }

  static Standing owing(Deliverable... owed) {
    return owing(PLANETARIUM, owed);
  }

  static Standing owing(Beneficiary whose, Deliverable... owed) {
    return new Standing(whose, 2020, List.of(owed), Set.of(), false, Set.of(), List.of(), Set.of());
  }
}
