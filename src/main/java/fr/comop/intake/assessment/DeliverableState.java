package fr.comop.intake.assessment;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deliverable and the version of it that counts.
 *
 * @param counting empty when nothing was ever received
 * @param exhibits what was received in another form and may be it, oldest first, whether a person
 *     has examined it or not
 * @param presented when something of it was first received, in whichever form
 * @param completed when the first complete one was
 * @param signed the signed copy of the version that counts
 * @param withdrawn when what staff took back was received, where no version is left
 */
public record DeliverableState(
    Deliverable deliverable,
    Optional<Submission> counting,
    int versions,
    List<Exhibit> exhibits,
    Optional<Instant> presented,
    Optional<Instant> completed,
    Optional<SignedCopies.Copy> signed,
    List<Instant> withdrawn) {

  /**
   * Whether the beneficiary is asked for it; what came on paper, or as the file that was asked for,
   * waits for staff instead.
   */
  public boolean asked() {
    return !complete()
        && counting.filter(one -> one.outcome() == Outcome.PAPER).isEmpty()
        && toExamine().filter(one -> one.kind() == Exhibit.Kind.DOCUMENT).isEmpty();
  }

  /** The state that these versions of it give. */
  public static DeliverableState of(Deliverable deliverable, List<Submission> versions) {
    return of(deliverable, versions, List.of(), Optional.empty(), List.of());
  }

  /** The same beside what was received in another form, and signed. */
  static DeliverableState of(
      Deliverable deliverable,
      List<Submission> versions,
      List<Exhibit> exhibits,
      SignedCopies copies,
      List<Submission> withdrawn) {
    return of(
        deliverable,
        versions,
        exhibits,
        Submissions.counting(versions).flatMap(one -> copies.latest(one.id())),
        withdrawn.stream().map(Submission::receivedAt).toList());
  }

  private static DeliverableState of(
      Deliverable deliverable,
      List<Submission> versions,
      List<Exhibit> exhibits,
      Optional<SignedCopies.Copy> signed,
      List<Instant> withdrawn) {
    return new DeliverableState(
        deliverable,
        Submissions.counting(versions),
        versions.size(),
        exhibits,
        first(
            Stream.concat(
                versions.stream().map(Submission::receivedAt),
                exhibits.stream().filter(Exhibit::presents).map(Exhibit::receivedAt))),
        first(
            versions.stream().filter(one -> one.outcome().complete()).map(Submission::receivedAt)),
        signed,
        withdrawn);
  }

  /** A version released from quarantine may be the first by its date of receipt. */
  private static Optional<Instant> first(Stream<Instant> received) {
    return received.min(Comparator.naturalOrder());
  }

  /**
   * What a person has to examine before anybody may say that nothing was received: the first of it;
   * empty once a version is there.
   */
  public Optional<Exhibit> toExamine() {
    return counting.isPresent()
        ? Optional.empty()
        : exhibits.stream().filter(Exhibit::waits).filter(Exhibit::presents).findFirst();
  }

  /** Whether something of it was received before its due day was over. */
  public boolean isInTime() {
    return presented.filter(at -> at.isBefore(deliverable.lateFrom().toInstant())).isPresent();
  }

  /** Those of which something was received, in whichever form. */
  public static Set<Deliverable> presented(List<DeliverableState> states) {
    return states.stream()
        .filter(one -> one.presented().isPresent())
        .map(DeliverableState::deliverable)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * When the last of what a person did not take for it, or took back, was received: it came all the
   * same, though nothing of it counts; empty once a version is there, or something waits still.
   */
  public Optional<Instant> setAside() {
    return counting.isPresent() || toExamine().isPresent()
        ? Optional.empty()
        : Stream.concat(
                exhibits.stream().filter(Exhibit::isSetAside).map(Exhibit::receivedAt),
                withdrawn.stream())
            .max(Comparator.naturalOrder());
  }

  /** Whether nothing more is asked for. */
  public boolean complete() {
    return counting.filter(one -> one.outcome().complete()).isPresent();
  }
}
