package fr.comop.intake.assessment;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deliverable and the version of it that counts.
 *
 * @param counting empty when nothing was ever received
 * @param presented when the first version of it was received
 * @param completed when the first complete one was
 */
public record DeliverableState(
    Deliverable deliverable,
    Optional<Submission> counting,
    int versions,
    Optional<Instant> presented,
    Optional<Instant> completed) {

  /** Whether the beneficiary is asked for it; what came on paper waits for staff instead. */
  public boolean asked() {
    return !complete() && counting.filter(one -> one.outcome() == Outcome.PAPER).isEmpty();
  }

  /** The state that these versions of it give, by rising version. */
  public static DeliverableState of(Deliverable deliverable, List<Submission> versions) {
    return new DeliverableState(
        deliverable,
        Submissions.counting(versions),
        versions.size(),
        first(versions.stream()),
        first(versions.stream().filter(one -> one.outcome().complete())));
  }

  /** A version released from quarantine may be the first by its date of receipt. */
  private static Optional<Instant> first(Stream<Submission> versions) {
    return versions.map(Submission::receivedAt).min(Comparator.naturalOrder());
  }

  /** Whether nothing more is asked for. */
  public boolean complete() {
    return counting.filter(one -> one.outcome().complete()).isPresent();
  }
}
