package fr.comop.intake.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checks that staff waived. Called inside a transaction. */
public interface Waivers {
  /** Enters a waiver and returns it with its id. */
  Waiver add(Waiver waiver);

  /** Every waiver ever given, oldest first. */
  List<Waiver> all();

  /** Any waiver. */
  Optional<Waiver> find(long id);

  /** Ends a waiver at an instant; what is assessed later is not covered any more. */
  void end(long id, Instant now);

  /** Those that hold for a document received on a day: not ended, and given until then or later. */
  List<Waiver> holding(String beneficiary, String form, int year, LocalDate received);
}
