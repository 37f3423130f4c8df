package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extensions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a beneficiary still owes. Called inside a transaction. */
public final class Owing {
  private final Convention convention;
  private final Extensions extensions;
  private final Submissions submissions;

  public Owing(Convention convention, Extensions extensions, Submissions submissions) {
    this.convention = convention;
    this.extensions = extensions;
    this.submissions = submissions;
  }

  /**
   * A deliverable and the version of it that counts.
   *
   * @param counting empty when nothing was ever received
   * @param presented when the first version of it was received
   * @param completed when the first complete one was
   */
  public record State(
      Deliverable deliverable,
      Optional<Filed> counting,
      int versions,
      Optional<Instant> presented,
      Optional<Instant> completed) {

    /** Whether the beneficiary is asked for it; what came on paper waits for staff instead. */
    public boolean asked() {
      return !complete() && counting.filter(one -> one.outcome() == Outcome.PAPER).isEmpty();
    }

    /** The state that these versions of it give, by rising version. */
    public static State of(Deliverable deliverable, List<Filed> versions) {
      return new State(
          deliverable,
          Submissions.counting(versions),
          versions.size(),
          first(versions.stream()),
          first(versions.stream().filter(one -> one.outcome().complete())));
    }

    /** A version released from quarantine may be the first by its date of receipt. */
    private static Optional<Instant> first(Stream<Filed> versions) {
      return versions.map(Filed::receivedAt).min(Comparator.naturalOrder());
    }

    /** Whether nothing more is asked for. */
    public boolean complete() {
      return counting.filter(one -> one.outcome().complete()).isPresent();
    }
  }

  /** Every deliverable of a beneficiary for a year, with its state. */
  public List<State> states(Beneficiary beneficiary, int year) {
    return convention.deliverables(beneficiary, year, extensions.of(year)).stream()
        .map(this::state)
        .toList();
  }

  /** Every deliverable of all beneficiaries for a year, with its state. */
  public List<State> states(int year) {
    return convention.deliverables(year, extensions.of(year)).stream().map(this::state).toList();
  }

  private State state(Deliverable deliverable) {
    return State.of(
        deliverable,
        submissions.of(deliverable.beneficiary().id(), deliverable.form(), deliverable.year()));
  }

  /** Whether a form of a year is owed and not complete yet. */
  public boolean owes(Beneficiary beneficiary, String form, int year) {
    return states(beneficiary, year).stream()
        .filter(one -> one.deliverable().form().equals(form))
        .anyMatch(one -> !one.complete());
  }
}
