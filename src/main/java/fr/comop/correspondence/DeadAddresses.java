package fr.comop.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * Addresses that mails come back from for good. One that writes to us lives again. Called inside a
 * transaction.
 */
public interface DeadAddresses {
  /**
   * A dead address.
   *
   * @param address in lower case
   * @param messageId of the mail that came back
   * @param reason what the server said
   */
  record Dead(String address, Instant since, String messageId, String reason) {}

  /**
   * Marks an address; one that is dead already stays so since it was.
   *
   * @return whether it is news
   */
  boolean mark(String address, String messageId, String reason, Instant now);

  /**
   * Forgets what came back from an address.
   *
   * @return whether it was dead
   */
  boolean revive(String address);

  /** Those that are dead, in the order of their deaths. */
  List<Dead> all();
}
