package fr.comop.reminder;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Step;
import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.Owing;
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
record Asked(LocalDate due, List<Owing.State> documents, List<Owing.State> later) {

  /**
   * What is left of all that is owed, once what has lapsed is gone.
   *
   * @param owed by one beneficiary for one year
   */
  static Asked by(Departure departure, List<Owing.State> owed, Campaign campaign, Instant at) {
    List<Owing.State> asked =
        owed.stream().filter(state -> !campaign.isLapsed(due(state), at)).toList();
    if (departure.step().when() instanceof Step.OnDay) {
      LocalDate first =
          asked.stream().map(Asked::due).min(Comparator.naturalOrder()).orElse(departure.due());
      return new Asked(first, asked, List.of());
    }
    Predicate<Owing.State> isLater = state -> due(state).isAfter(departure.due());
    return new Asked(
        departure.due(),
        asked.stream().filter(isLater.negate()).toList(),
        asked.stream().filter(isLater).toList());
  }

  private static LocalDate due(Owing.State state) {
    return state.deliverable().due();
  }

  List<Owing.State> all() {
    return Stream.concat(documents.stream(), later.stream()).toList();
  }

  /** Whether the day in the headline is one that the Region granted, and not the convention's. */
  boolean extended() {
    return documents.stream()
        .map(Owing.State::deliverable)
        .filter(one -> one.due().equals(due))
        .map(Deliverable::extension)
        .noneMatch(Objects::isNull);
  }
}
