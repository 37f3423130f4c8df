package fr.comop.intake.assessment;

import java.util.List;
import java.util.Optional;

/**
 * What was received in another form, until and after a person examines it. Called inside a
 * transaction.
 */
public interface Exhibits {
  /** Stores one that waits; returns it with its id. */
  Exhibit add(Exhibit exhibit);

  /** All of a beneficiary, oldest first. */
  List<Exhibit> of(String beneficiary);

  /** All that there ever were, oldest first. */
  List<Exhibit> all();

  /** One of them. */
  Optional<Exhibit> find(long id);

  /** Notes what a person says of one. */
  void settle(long id, Exhibit.Verdict verdict);

  /** Those that wait for a person, oldest first. */
  default List<Exhibit> waiting() {
    return all().stream().filter(Exhibit::waits).toList();
  }
}
