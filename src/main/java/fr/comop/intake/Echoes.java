package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes note of mails that come back to ours. Called inside the transaction that holds the arrival.
 */
public interface Echoes {
  /**
   * Notes a notice that a mail of ours could not be delivered.
   *
   * @param envelope of an automatic mail
   * @return what became of the arrival, in French; empty when it is no such notice
   */
  Optional<String> failure(Arrival arrival, Envelope envelope) throws IOException;

  /** Notes a person's mail that answers one of ours without bringing a workbook. */
  void reply(Arrival arrival, Envelope envelope, Beneficiary beneficiary);
}
