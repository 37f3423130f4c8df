package fr.comop.simulation;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.edition.Occasion;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.List;

/** Something that was seen while a campaign was played. */
public sealed interface Moment {
  /** When. */
  Instant at();

  /** What to make of a moment, whichever it is; another kind of moment asks for another answer. */
  interface Cases<T> {
    T leaves(Leaves moment);

    T waits(Waits moment);

    T unreachable(Unreachable moment);

    T received(Received moment);

    T putAside(PutAside moment);

    T held(Held moment);

    T cameBack(CameBack moment);

    T extended(Extended moment);

    T notExtended(NotExtended moment);

    T published(Published moment);

    T stops(Stops moment);

    T resumes(Resumes moment);
  }

  /** What these cases make of it. */
  <T> T match(Cases<T> cases);

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
  record Leaves(Instant at, Standing standing, Decision.Send decision, List<DeliverableState> owed)
      implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.leaves(this);
    }

    @Override
    public Beneficiary beneficiary() {
      return standing.beneficiary();
    }
  }

  /** A mail waits, for a reason that staff are told. */
  record Waits(Instant at, Beneficiary beneficiary, Decision.Blocked decision) implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.waits(this);
    }
  }

  /** A mail finds no address that lives. */
  record Unreachable(Instant at, Beneficiary beneficiary, Departure departure) implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.unreachable(this);
    }
  }

  /** A workbook was read. */
  record Received(Instant at, Beneficiary beneficiary, String title, Submission submission)
      implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.received(this);
    }
  }

  /** A workbook was put aside. */
  record PutAside(Instant at, Beneficiary beneficiary, String title, Event.Quarantined workbook)
      implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.putAside(this);
    }
  }

  /** Something that the store holds in quarantine came in. */
  record Held(Instant at, Pending pending) implements Moment {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.held(this);
    }
  }

  /** A mail came back. */
  record CameBack(Instant at, Beneficiary beneficiary, Contact contact) implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.cameBack(this);
    }
  }

  /** A due day was moved. */
  record Extended(Instant at, Beneficiary beneficiary, Deliverable deliverable) implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.extended(this);
    }
  }

  /** Staff wanted to move a due day, and nothing was owed any more. */
  record NotExtended(Instant at, Beneficiary beneficiary, Deliverable deliverable) implements Of {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notExtended(this);
    }
  }

  /**
   * A summary leaves by itself.
   *
   * @param on whether they do, or would if a setting said so
   */
  record Published(
      Instant at, int year, Audience audience, Occasion occasion, List<String> to, boolean on)
      implements Moment {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.published(this);
    }
  }

  /** The service stands still. */
  record Stops(Instant at) implements Moment {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stops(this);
    }
  }

  /** The service runs again. */
  record Resumes(Instant at) implements Moment {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.resumes(this);
    }
  }
}
