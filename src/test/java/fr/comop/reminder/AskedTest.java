package fr.comop.reminder;

import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;
import static fr.comop.stage.TwoOverAStore.paris;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Campaigns;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Step;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Questions;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a mail of the campaign speaks of. */
class AskedTest {
  private static final Beneficiary BOTH = structure("both");

  /** Due on 30 November by the one, on 15 December by the other. */
  private static final Conventions TWO =
      sideBySide(
          party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), BOTH),
          party(tours("mountain", "2020-03-02", "2021-12-31", "11-30"), BOTH));

  /** The tour's campaign is opened on 2 November. */
  private static final CampaignCalendar CALENDAR =
      new CampaignCalendar(
          new Campaigns(
              Questions.SHIPPED.campaigns().common(),
              Map.of(
                  "mountain",
                  new Campaign(
                      LocalTime.of(8, 0),
                      15,
                      List.of(
                          step("départ", new Step.OnDay(MonthDay.of(11, 2))),
                          step("T", new Step.FromDue(0))),
                      Set.of("T")))),
          new FrenchWorkingDays());

  private static Step step(String id, Step.When when) {
    return new Step(id, when, "relance", List.of(Contact.Role.CONTACT), List.of());
  }

  private static Asked asked(String local, Extension... extensions) {
    List<Deliverable> owed = TWO.deliverables(BOTH, 2020, List.of(extensions));
    Instant at = paris(local);
    Departure departure = CALENDAR.dueAt(at, owed).orElseThrow();
    return Asked.by(
        departure,
        owed.stream().map(one -> DeliverableState.of(one, List.of())).toList(),
        CALENDAR,
        at);
  }

  private static Extension moved(String form, String due, String granted) {
    return new Extension("both", form, 2020, LocalDate.parse(due), "courrier", paris(granted));
  }

  private static List<String> forms(List<DeliverableState> states) {
    return states.stream().map(one -> one.deliverable().form()).toList();
  }

  @Test
  void is_at_an_opening_all_that_is_opened_by_then() {
    assertThat(forms(asked("2020-10-01T08:00").documents())).containsExactly("bilan", "programme");
    assertThat(forms(asked("2020-11-02T08:00").documents()))
        .containsExactly("compte-rendu", "bilan", "programme");
    assertThat(asked("2020-11-02T08:00").later()).isEmpty();
  }

  @Test
  void has_at_an_opening_the_first_due_day_of_all_in_its_headline() {
    assertThat(asked("2020-10-01T08:00").due()).isEqualTo("2020-12-15");
    assertThat(asked("2020-11-02T08:00").due()).isEqualTo("2020-11-30");
  }

  @Test
  void tells_apart_what_is_due_after_the_day_that_it_reminds_of() {
    Asked last = asked("2020-11-30T08:00");
    assertThat(last.due()).isEqualTo("2020-11-30");
    assertThat(forms(last.documents())).containsExactly("compte-rendu");
    assertThat(forms(last.later())).containsExactly("bilan", "programme");
    assertThat(forms(last.all())).containsExactly("compte-rendu", "bilan", "programme");
  }

  @Test
  void still_asks_for_what_is_late_until_it_lapses() {
    assertThat(forms(asked("2020-12-14T08:00").documents()))
        .containsExactly("compte-rendu", "bilan", "programme");
    assertThat(forms(asked("2020-12-15T08:00").documents())).containsExactly("bilan", "programme");
  }

  @Test
  void speaks_of_more_time_where_all_that_is_due_that_day_has_it() {
    Extension one = moved("bilan", "2020-12-22", "2020-12-01T10:00");
    Extension other = moved("programme", "2020-12-22", "2020-12-01T10:00");
    assertThat(asked("2020-12-21T08:00", one).extended()).isTrue();
    assertThat(asked("2020-12-21T08:00", one, other).extended()).isTrue();
    assertThat(asked("2020-12-15T08:00", one).extended()).isFalse();
    assertThat(asked("2020-12-15T08:00").extended()).isFalse();
    Extension onto = moved("compte-rendu", "2020-12-15", "2020-11-20T10:00");
    assertThat(asked("2020-12-15T08:00", onto).extended())
        .as("the others are due that day by their convention")
        .isFalse();
  }
}
