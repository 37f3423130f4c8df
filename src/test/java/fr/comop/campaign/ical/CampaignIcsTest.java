package fr.comop.campaign.ical;

import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Campaigns;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Questions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole campaign in staff's calendar. */
class CampaignIcsTest {
  private static final Beneficiary RONDE = structure("ronde");
  private static final Conventions CONVENTIONS =
      sideBySide(party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), RONDE));
  private static final CampaignCalendar CALENDAR =
      new CampaignCalendar(
          Campaigns.of(Questions.SHIPPED.campaigns().common()), new FrenchWorkingDays());

  private static List<String> uids(Extension... extensions) {
    CampaignIcs calendar = new CampaignIcs(Instant.parse("2020-10-01T06:00:00Z"));
    for (int year : new int[] {2020, 2021}) {
      List<Deliverable> owed = CONVENTIONS.deliverables(RONDE, year, List.of(extensions));
      calendar.add(owed, CALENDAR.departures(owed));
    }
    return new String(calendar.bytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("UID:"))
        .toList();
  }

  @Test
  void has_an_event_for_each_document_and_each_mail() {
    assertThat(uids())
        .contains(
            "UID:echeance-ronde-bilan-2020@comop",
            "UID:echeance-ronde-programme-2021@comop",
            "UID:envoi-ronde-2020-2020-12-14@comop",
            "UID:envoi-ronde-2021-2021-12-14@comop")
        .hasSize(2 * (2 + 8));
  }

  @Test
  void tells_two_mails_of_one_day_apart_that_are_of_two_years() {
    Extension report =
        new Extension("ronde", "bilan", 2020, LocalDate.parse("2021-12-15"), "x", Instant.EPOCH);
    assertThat(uids(report))
        .contains("UID:envoi-ronde-2020-2021-12-14@comop", "UID:envoi-ronde-2021-2021-12-14@comop")
        .doesNotHaveDuplicates();
  }
}
