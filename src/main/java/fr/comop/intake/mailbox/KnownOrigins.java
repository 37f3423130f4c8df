package fr.comop.intake.mailbox;

import fr.comop.intake.arrival.ArrivalState;
import java.util.Collection;
import java.util.Map;

/** What the ledger knows of the mails that lie in the inbox. */
@FunctionalInterface
public interface KnownOrigins {
  /**
   * The state of each of these origins that has been received; those never seen are left out.
   *
   * @param origins {@code INBOX;UIDVALIDITY;UID} each; may be empty, may be thousands
   */
  Map<String, ArrivalState> states(Collection<String> origins);
}
