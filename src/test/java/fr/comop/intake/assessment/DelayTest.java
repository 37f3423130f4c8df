package fr.comop.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.form.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelayTest {
  private static final Deliverable REPORT =
      Questions.SHIPPED.conventions().deliverables(2020).get(0);
  private static final Instant LONG_AFTER = Instant.parse("2021-06-01T00:00:00Z");

  private static String told(Deliverable deliverable, Submission... versions) {
    return Delay.french(DeliverableState.of(deliverable, List.of(versions)), LONG_AFTER);
  }

  private static Submission submission(String received, Outcome outcome) {
    return new Submission(
        1, "R", "planetarium", "bilan", 1, 2020, 1, outcome, Instant.parse(received), 0, 0);
  }

  @Test
  void an_incomplete_one_on_time_and_its_correction_two_days_later_are_told_as_what_they_are() {
    assertThat(
            told(
                REPORT,
                submission("2020-12-15T22:59:59Z", Outcome.INCOMPLETE),
                submission("2020-12-17T09:00:00Z", Outcome.COMPLETE)))
        .isEqualTo("présenté dans les délais, complet le 17/12/2020");
  }

  @Test
  void the_last_second_of_the_day_in_paris_is_in_time_and_the_next_is_not() {
    assertThat(told(REPORT, submission("2020-12-15T22:59:59Z", Outcome.COMPLETE)))
        .isEqualTo("dans les délais");
    assertThat(told(REPORT, submission("2020-12-15T23:00:00Z", Outcome.COMPLETE)))
        .isEqualTo("en retard, le 16/12/2020");
  }

  @Test
  void what_was_only_presented_is_not_called_complete() {
    assertThat(told(REPORT, submission("2020-12-15T10:00:00Z", Outcome.INCOMPLETE)))
        .isEqualTo("présenté dans les délais");
    assertThat(told(REPORT, submission("2020-12-18T10:00:00Z", Outcome.PAPER)))
        .isEqualTo("présenté en retard, le 18/12/2020");
  }

  @Test
  void a_complete_one_stays_in_time_when_it_is_sent_again_later() {
    List<Submission> versions = new ArrayList<>();
    versions.add(submission("2020-12-10T10:00:00Z", Outcome.COMPLETE));
    versions.add(submission("2020-12-20T10:00:00Z", Outcome.COMPLETE_WITH_REMARKS));
    assertThat(Delay.french(DeliverableState.of(REPORT, versions), LONG_AFTER))
        .isEqualTo("dans les délais");
  }

  @Test
  void a_version_released_from_quarantine_counts_by_its_date_of_receipt() {
    assertThat(
            told(
                REPORT,
                submission("2020-12-17T10:00:00Z", Outcome.INCOMPLETE),
                submission("2020-12-14T10:00:00Z", Outcome.COMPLETE)))
        .isEqualTo("dans les délais");
  }

  @Test
  void one_that_never_came_is_late_from_midnight_on() {
    DeliverableState state = DeliverableState.of(REPORT, List.of());
    assertThat(Delay.french(state, Instant.parse("2020-12-15T22:59:59Z"))).isEmpty();
    assertThat(Delay.french(state, Instant.parse("2020-12-15T23:00:00Z"))).isEqualTo("en retard");
  }

  @Test
  void an_extension_moves_what_is_in_time() {
    Deliverable extended =
        new Deliverable(
            REPORT.party(),
            REPORT.form(),
            REPORT.version(),
            REPORT.title(),
            REPORT.year(),
            REPORT.agreed(),
            new Extension(
                "planetarium",
                "bilan",
                2020,
                LocalDate.parse("2021-01-15"),
                "courrier",
                Instant.parse("2020-12-10T00:00:00Z")));
    assertThat(told(extended, submission("2021-01-15T22:59:59Z", Outcome.COMPLETE)))
        .isEqualTo("dans les délais");
  }
}
