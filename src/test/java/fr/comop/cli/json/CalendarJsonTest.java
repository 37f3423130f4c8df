package fr.comop.cli.json;

import static fr.comop.cli.MadeByHand.CLEVOS;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.REPORT;
import static fr.comop.cli.MadeByHand.REPORT_LATER;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.reminder.CalendarMail;
import fr.comop.reminder.CampaignPlan;
import fr.comop.stage.JsonReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "calendar" tells programs. */
class CalendarJsonTest {
  private static CalendarMail mail(CalendarMail.State state) {
    return new CalendarMail(
        LocalDate.parse("2020-10-01"),
        at("2020-10-01T08:03"),
        "ouverture",
        LocalDate.parse("2020-12-15"),
        List.of("a@b.example", "c@d.example"),
        List.of("e@f.example"),
        state);
  }

  private static Map<String, Object> read(CampaignPlan... plans) throws IOException {
    return JsonReader.object(
        CalendarJson.of(new TreeSet<>(Set.of(2020, 2021)), List.of(plans), List.of(), false));
  }

  private static CampaignPlan owing(DeliverableState... states) {
    return new CampaignPlan(PLANETARIUM, List.of(states), List.of(), List.of());
  }

  @Test
  void nothing_is_owed() throws Exception {
    assertThat(read(new CampaignPlan(CLEVOS, List.of(), List.of(), List.of())))
        .isEqualTo(
            Map.of(
                "year",
                2021,
                "deliverables",
                List.of(),
                "mails",
                List.of(),
                "summariesLeave",
                false,
                "summaries",
                List.of()));
  }

  @Test
  void a_document_is_told_with_its_due_day_and_whether_it_is_complete() throws Exception {
    assertThat(
            read(owing(state(REPORT, version(1, Outcome.COMPLETE, "2020-12-10T09:12", 0))))
                .get("deliverables"))
        .isEqualTo(
            List.of(
                Map.of(
                    "beneficiary", "planetarium",
                    "convention", "comop-2020-2022",
                    "form", "bilan",
                    "year", 2020,
                    "title", "bilan annuel 2020",
                    "due", "2020-12-15",
                    "complete", true)));
  }

  @Test
  void a_due_day_that_was_moved_stands_beside_the_one_agreed() throws Exception {
    assertThat(read(owing(state(REPORT_LATER))).get("deliverables"))
        .isEqualTo(
            List.of(
                Map.of(
                    "beneficiary", "planetarium",
                    "convention", "comop-2020-2022",
                    "form", "bilan",
                    "year", 2020,
                    "title", "bilan annuel 2020",
                    "due", "2021-01-15",
                    "agreedDue", "2020-12-15",
                    "agreement", "courrier du 8 décembre",
                    "complete", false)));
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, sent",
    "QUEUED, queued",
    "DUE, due",
    "FORESEEN, foreseen",
    "OVERTAKEN, overtaken"
  })
  void a_mail_is_told_with_whose_it_is_and_how_far(CalendarMail.State state, String word)
      throws Exception {
    assertThat(
            read(new CampaignPlan(
                    PLANETARIUM, List.of(state(REPORT)), List.of(), List.of(mail(state))))
                .get("mails"))
        .isEqualTo(
            List.of(
                Map.of(
                    "beneficiary", "planetarium",
                    "step", "ouverture",
                    "at", "2020-10-01T06:03:00Z",
                    "due", "2020-12-15",
                    "state", word,
                    "to", List.of("a@b.example", "c@d.example"),
                    "cc", List.of("e@f.example"))));
  }

  /** As when a convention is terminated in the middle of a campaign. */
  @Test
  void mails_about_what_is_owed_no_more_are_still_told() throws Exception {
    assertThat(
            read(
                new CampaignPlan(
                    CLEVOS, List.of(), List.of(), List.of(mail(CalendarMail.State.SENT)))))
        .containsEntry("deliverables", List.of())
        .extractingByKey("mails")
        .asString()
        .contains("beneficiary=clevos");
  }
}
