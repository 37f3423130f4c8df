package fr.comop.intake.arrival;

import fr.comop.convention.Beneficiary;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * Notes a person's mail without a workbook that a person has to read: it answers one of ours, or
   * asks for something.
   *
   * @param writer who sent it; null when nobody knows the address: it then counts only as an answer
   * @return whether it was noted
   */
  boolean reply(Arrival arrival, Envelope envelope, @Nullable Beneficiary writer);
}
