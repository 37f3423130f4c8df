package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import java.util.List;
import java.util.Optional;

/** What a beneficiary still owes. Called inside a transaction. */
public final class Owing {
  private final Convention convention;
  private final Submissions submissions;

  public Owing(Convention convention, Submissions submissions) {
    this.convention = convention;
    this.submissions = submissions;
  }

  /**
   * A deliverable and the version of it that counts.
   *
   * @param counting empty when nothing was ever received
   */
  public record State(Deliverable deliverable, Optional<Filed> counting, int versions) {
    /** Whether nothing more is asked for. */
    public boolean complete() {
      return counting.filter(one -> one.outcome().complete()).isPresent();
    }
  }

  /** Every deliverable of a beneficiary for a year, with its state. */
  public List<State> states(Beneficiary beneficiary, int year) {
    return convention.deliverables(beneficiary, year).stream().map(this::state).toList();
  }

  /** The state of one deliverable. */
  public State state(Deliverable deliverable) {
    List<Filed> versions =
        submissions.of(deliverable.beneficiary().id(), deliverable.form(), deliverable.year());
    return new State(deliverable, Submissions.counting(versions), versions.size());
  }

  /** Whether a form of a year is not complete yet. */
  public boolean owes(Beneficiary beneficiary, String form, int year) {
    return convention
        .deliverable(beneficiary, form, year)
        .map(deliverable -> !state(deliverable).complete())
        .orElse(false);
  }
}
