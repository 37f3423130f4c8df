package fr.comop.intake.identification;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Envelope;
import java.util.List;
import java.util.Optional;

/**
 * Takes what people of the Region mail of registered letters. Called inside the transaction that
 * holds the arrival.
 */
@FunctionalInterface
public interface PostalSlips {
  /** Takes none. */
  PostalSlips NONE = (arrival, envelope, files) -> Optional.empty();

  /**
   * Takes a mail that a person wrote, and queues its answer; or one of a machine's, such as a
   * scanner, which gets none.
   *
   * @return empty when it is no such mail: it is dealt with as anybody's
   */
  Optional<Taken> take(Arrival arrival, Envelope envelope, List<Opened> files);

  /**
   * What became of it.
   *
   * @param whole whether each file of it is with a letter; of the others a person has to judge
   * @param became a French sentence
   */
  record Taken(boolean whole, String became) {}
}
