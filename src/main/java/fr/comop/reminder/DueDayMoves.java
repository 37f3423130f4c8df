package fr.comop.reminder;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.util.List;

/** When due days were moved, by an extension or its withdrawal. Called inside a transaction. */
@FunctionalInterface
public interface DueDayMoves {
  /** The moves of one document's due day, first one first. */
  List<Instant> of(Deliverable deliverable);
}
