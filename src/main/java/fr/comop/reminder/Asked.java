package fr.comop.reminder;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Step;
import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a mail of the campaign speaks of.
 *
 * @param due the day in its headline: the step's own, or for the opening the first of all
 * @param documents those that are due by then; for the opening all
 * @param later those that are due after it: told apart, for nothing is asked of them yet
 */
record Asked(LocalDate due, List<DeliverableState> documents, List<DeliverableState> later) {

  /**
   * What is left of all that is owed, once what has lapsed is gone, and what another campaign will
   * open later.
   *
   * @param owed by one beneficiary for one year
   */
  static Asked by(
      Departure departure, List<DeliverableState> owed, CampaignCalendar calendar, Instant at) {
    List<DeliverableState> asked =
        owed.stream().filter(state -> calendar.asksFor(state.deliverable(), at)).toList();
    if (departure.step().when() instanceof Step.OnDay) {
      LocalDate first =
          asked.stream().map(Asked::due).min(Comparator.naturalOrder()).orElse(departure.due());
      return new Asked(first, asked, List.of());
    }
    Predicate<DeliverableState> isLater = state -> due(state).isAfter(departure.due());
    return new Asked(
        departure.due(),
        asked.stream().filter(isLater.negate()).toList(),
        asked.stream().filter(isLater).toList());
  }

  private static LocalDate due(DeliverableState state) {
    return state.deliverable().due();
  }

  List<DeliverableState> all() {
    return Stream.concat(documents.stream(), later.stream()).toList();
  }

  /** Whether the day in the headline is one that the Region granted, and not the convention's. */
  boolean extended() {
    return documents.stream()
        .map(DeliverableState::deliverable)
        .filter(one -> one.due().equals(due))
        .map(Deliverable::extension)
        .noneMatch(Objects::isNull);
  }
}
