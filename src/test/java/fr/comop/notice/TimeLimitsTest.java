package fr.comop.notice;

import static fr.comop.notice.PlayedCase.DUE;
import static fr.comop.notice.PlayedCase.PAPER;
import static fr.comop.notice.PlayedCase.decision;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.notice.tracking.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When time limits end, and what makes them provisional. */
class TimeLimitsTest {
  private final TimeLimits limits = new TimeLimits(NoticeRules.USUAL, new FrenchWorkingDays());
  private final PlayedCase played = new PlayedCase(Cause.NOT_PRESENTED);

  @Test
  void the_time_to_answer_runs_from_delivery_and_ends_on_a_working_day() {
    played.observed();
    assertThat(answer()).contains(new TimeLimit(TimeLimit.Kind.ANSWER, day("2021-02-02"), true, 1));
    played.struck(1, Report.announced(Report.Kind.DELIVERED, day("2021-01-03")));
    played.reported(1, Report.announced(Report.Kind.DELIVERED, day("2021-01-07")).proved(PAPER));
    // 6 February is a Saturday
    assertThat(answer())
        .contains(new TimeLimit(TimeLimit.Kind.ANSWER, day("2021-02-08"), false, 1));
  }

  private Optional<TimeLimit> answer() {
    return limits.answer(played.file);
  }

  @Test
  void a_letter_not_claimed_counts_from_its_first_presentation() {
    played.observed();
    played.struck(1, Report.announced(Report.Kind.DELIVERED, day("2021-01-03")));
    played.reported(1, Report.announced(Report.Kind.NOT_CLAIMED, day("2021-01-25")));
    assertThat(answer()).isEmpty();
    played.reported(1, Report.announced(Report.Kind.PRESENTED, day("2021-01-05")));
    assertThat(answer()).map(TimeLimit::last).contains(day("2021-02-04"));
  }

  @Test
  void nothing_runs_while_reports_contradict_one_another() {
    played.observed();
    played.reported(1, Report.announced(Report.Kind.NOT_CLAIMED, day("2021-01-25")));
    assertThat(played.file.notices().get(0).stage()).isEqualTo(NoticeStage.CONTRADICTORY);
    assertThat(answer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-15, 2021-05-17", // the 16th is a Sunday
    "2021-03-10, 2021-05-11",
    "2020-12-31, 2021-03-01", // two months end on 28 February
    "2021-03-12, 2021-05-14", // Ascension Day is the 13th
  })
  void an_appeal_has_two_clear_months(LocalDate delivered, LocalDate last) {
    decided(Outcome.REDUCTION, "1000", NoticeKind.DECISION);
    played.reported(Report.Kind.DELIVERED, delivered);
    assertThat(limits.appeal(played.file)).map(TimeLimit::last).contains(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-30, 2021-02-28",
    "2023-11-30, 2024-02-29",
    "2021-01-31, 2021-04-30",
    "2021-03-15, 2021-06-15",
  })
  void a_termination_takes_three_months_date_to_date_from_its_deposit(
      LocalDate deposited, LocalDate last) {
    decided(Outcome.TERMINATION, null, NoticeKind.TERMINATION);
    played.reported(Report.Kind.DEPOSITED, deposited);
    assertThat(limits.termination(played.file))
        .map(TimeLimit::last)
        .as("whatever the receipt says, and on whatever day of the week")
        .contains(last);
    played.reported(Report.Kind.NOT_CLAIMED, deposited.plusDays(20));
    assertThat(limits.termination(played.file)).map(TimeLimit::last).contains(last);
  }

  @Test
  void prescription_runs_from_the_first_due_day_where_the_legal_service_has_settled_it() {
    assertThat(limits.of(played.file, List.of(DUE))).isEmpty();
    assertThat(
            new TimeLimits(new NoticeRules(15, 30, 45, true, 4), new FrenchWorkingDays())
                .of(played.file, List.of(DUE.plusDays(9), DUE)))
        .containsExactly(new TimeLimit(TimeLimit.Kind.PRESCRIPTION, day("2024-12-15"), false, 0));
  }

  private void decided(Outcome outcome, @Nullable String amount, NoticeKind kind) {
    played.measure = outcome;
    played
        .heard()
        .did(PlayedCase.CAMILLE, new Act.Decided(decision(outcome, played.today, amount)))
        .sent(kind);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
