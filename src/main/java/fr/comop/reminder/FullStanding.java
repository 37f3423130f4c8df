package fr.comop.reminder;

import fr.comop.campaign.Standing;
import fr.comop.convention.Deliverable;
import fr.comop.intake.assessment.DeliverableState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a beneficiary stands, with what that was told from.
 *
 * @param owed what is asked for still
 * @param before what was sent already, in the order in which it was decided
 * @param timeAsked when the first request for more time came in that waits for an answer
 * @param moves when the due day of each document owed was moved, first one first
 */
record FullStanding(
    Standing standing,
    List<DeliverableState> owed,
    List<Reminded> before,
    Optional<Instant> timeAsked,
    Map<Deliverable, List<Instant>> moves) {

  /** Whether one of these due days was moved since the last mail that reached somebody. */
  boolean movedSinceTold(List<DeliverableState> states) {
    Optional<Instant> told =
        before.stream()
            .filter(one -> standing.sent().contains(one.sent()))
            .map(Reminded::decidedAt)
            .max(Comparator.naturalOrder());
    return states.stream()
        .flatMap(state -> moves(state.deliverable()).stream())
        .anyMatch(move -> told.filter(move::isAfter).isPresent());
  }

  private List<Instant> moves(Deliverable deliverable) {
    return moves.getOrDefault(deliverable, List.of());
  }

  /** How often the due day of a document was moved. */
  int timesMoved(Deliverable deliverable) {
    return moves(deliverable).size();
  }
}
