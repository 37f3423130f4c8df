package fr.comop.notice;

import fr.comop.campaign.WorkingDays;
import fr.comop.notice.tracking.Report;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out the time limits of a case from what is known of its letters. */
public final class TimeLimits {
  private static final int APPEAL_MONTHS = 2;
  private static final int TERMINATION_MONTHS = 3;

  private final NoticeRules rules;
  private final WorkingDays working;

  public TimeLimits(NoticeRules rules, WorkingDays working) {
    this.rules = rules;
    this.working = working;
  }

  /**
   * All that run or have run, the first to end first.
   *
   * @param due days of the documents that the case is about
   */
  public List<TimeLimit> of(DefaultCase file, List<LocalDate> due) {
    return Stream.of(
            answer(file).stream(),
            appeal(file).stream(),
            termination(file).stream(),
            prescription(due).stream())
        .flatMap(one -> one)
        .sorted(Comparator.comparing(TimeLimit::last).thenComparing(TimeLimit::kind))
        .toList();
  }

  /**
   * The time to answer, from the day of notification; it ends on a working day. Empty until the
   * letter of observations is known to have reached somebody.
   */
  public Optional<TimeLimit> answer(DefaultCase file) {
    return file.live(NoticeKind.OBSERVATIONS)
        .flatMap(
            letter ->
                letter
                    .notified()
                    .map(day -> working.orAfter(day.plusDays(rules.answer())))
                    .map(last -> limit(TimeLimit.Kind.ANSWER, last, letter)));
  }

  /**
   * Two clear months from notification: two months and a day, then the next working day. A
   * termination has the same.
   */
  Optional<TimeLimit> appeal(DefaultCase file) {
    return Stream.of(NoticeKind.DECISION, NoticeKind.TERMINATION)
        .flatMap(kind -> file.live(kind).stream())
        .flatMap(
            letter ->
                letter
                    .notified()
                    .map(day -> working.orAfter(day.plusMonths(APPEAL_MONTHS).plusDays(1)))
                    .map(last -> limit(TimeLimit.Kind.APPEAL, last, letter))
                    .stream())
        .findFirst();
  }

  /**
   * Three months from the day the letter was posted, date to date (30 November gives the last day
   * of February), whatever the receipt says; the convention ends with that day.
   */
  public Optional<TimeLimit> termination(DefaultCase file) {
    return file.live(NoticeKind.TERMINATION)
        .flatMap(
            letter ->
                letter
                    .tracking()
                    .deposited()
                    .map(
                        day ->
                            new TimeLimit(
                                TimeLimit.Kind.TERMINATION,
                                day.plusMonths(TERMINATION_MONTHS),
                                !letter.tracking().isProved(Report.Kind.DEPOSITED),
                                letter.id())))
        .or(
            () ->
                file.last(Act.TerminationReceived.class)
                    .map(
                        one ->
                            new TimeLimit(
                                TimeLimit.Kind.TERMINATION,
                                one.posted().plusMonths(TERMINATION_MONTHS),
                                false,
                                0)));
  }

  private Optional<TimeLimit> prescription(List<LocalDate> due) {
    Integer years = rules.prescription();
    return years == null
        ? Optional.empty()
        : due.stream()
            .min(Comparator.naturalOrder())
            .map(day -> new TimeLimit(TimeLimit.Kind.PRESCRIPTION, day.plusYears(years), false, 0));
  }

  private static TimeLimit limit(TimeLimit.Kind kind, LocalDate last, Notice letter) {
    return new TimeLimit(kind, last, !letter.tracking().proved(), letter.id());
  }
}
