package fr.comop.simulation;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.Filed;
import fr.comop.intake.assessment.Owing;
import java.time.Instant;
import java.util.List;

/** Something that was seen while a campaign was played. */
public sealed interface Moment {
  /** When. */
  Instant at();

  /** A moment of one beneficiary. */
  sealed interface Of extends Moment {
    /** Whose. */
    Beneficiary beneficiary();
  }

  /**
   * A mail of the campaign leaves.
   *
   * @param standing on which it was decided
   * @param owed what it speaks of: all that is still owed and has not lapsed
   */
  record Leaves(Instant at, Standing standing, Decision.Send decision, List<Owing.State> owed)
      implements Of {
    @Override
    public Beneficiary beneficiary() {
      return standing.beneficiary();
    }
  }

  /** A mail waits, for a reason that staff are told. */
  record Waits(Instant at, Beneficiary beneficiary, Decision.Blocked decision) implements Of {}

  /** A mail finds no address that lives. */
  record Unreachable(Instant at, Beneficiary beneficiary, Departure departure) implements Of {}

  /** A workbook was read. */
  record Received(Instant at, Beneficiary beneficiary, String title, Filed filed) implements Of {}

  /** A workbook was put aside. */
  record PutAside(Instant at, Beneficiary beneficiary, String title, Event.Quarantined workbook)
      implements Of {}

  /** Something that the store holds in quarantine came in. */
  record Held(Instant at, Pending pending) implements Moment {}

  /** A mail came back. */
  record CameBack(Instant at, Beneficiary beneficiary, Contact contact) implements Of {}

  /** A due day was moved. */
  record Extended(Instant at, Beneficiary beneficiary, Deliverable deliverable) implements Of {}

  /** Staff wanted to move a due day, and nothing was owed any more. */
  record NotExtended(Instant at, Beneficiary beneficiary, Deliverable deliverable) implements Of {}

  /** The service stands still. */
  record Stops(Instant at) implements Moment {}

  /** The service runs again. */
  record Resumes(Instant at) implements Moment {}
}
