package fr.comop.reminder;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.campaign.Sweep;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one beneficiary owes for a year, and the mails for it.
 *
 * @param states none when nothing is owed, or nothing any more: mails may have left all the same
 * @param departures what the calendar has for what is asked for still
 * @param mails those that were decided on, then those that were not, day by day
 */
public record CampaignPlan(
    Beneficiary whose,
    List<DeliverableState> states,
    List<Departure> departures,
    List<CalendarMail> mails) {
  /**
   * A plan.
   *
   * @param standing how that beneficiary stands
   * @param states of what it owes, or has owed
   * @param decided the mails that were decided on
   */
  static CampaignPlan of(
      Standing standing,
      List<DeliverableState> states,
      List<CalendarMail> decided,
      CampaignCalendar calendar,
      Instant now) {
    List<Deliverable> open = standing.owed();
    List<Departure> departures = calendar.departures(open);
    Set<LocalDate> gone = decided.stream().map(CalendarMail::day).collect(Collectors.toSet());
    Optional<Departure> due =
        calendar
            .dueAt(now, open)
            .filter(one -> decided.stream().allMatch(mail -> mail.day().isBefore(one.day())));
    Stream<CalendarMail> others =
        departures.stream()
            .filter(one -> !gone.contains(one.day()))
            .map(one -> CalendarMail.of(Sweep.addressed(standing, one), state(one, due, now)));
    return new CampaignPlan(
        standing.beneficiary(),
        states,
        departures,
        Stream.concat(decided.stream(), others)
            .sorted(Comparator.comparing(CalendarMail::day))
            .toList());
  }

  private static CalendarMail.State state(
      Departure departure, Optional<Departure> due, Instant now) {
    if (departure.at().isAfter(now)) {
      return CalendarMail.State.FORESEEN;
    }
    return due.filter(departure::equals).isPresent()
        ? CalendarMail.State.DUE
        : CalendarMail.State.OVERTAKEN;
  }
}
