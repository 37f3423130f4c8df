package fr.comop.correspondence;

import java.time.Instant;

/** Mails that left before the store knew of them. Called inside a transaction. */
public interface PastMails {
  /** Says of every mail that waits that it left then: none of them leaves again. */
  void left(Instant then);
}
