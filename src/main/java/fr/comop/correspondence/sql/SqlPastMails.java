package fr.comop.correspondence.sql;

import fr.comop.ledger.Ledger;
import java.time.Instant;

/** Mails that left before the store knew of them. Called inside a transaction. */
public final class SqlPastMails {
  private final Ledger ledger;

  public SqlPastMails(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Says of every mail that waits that it left then: none of them leaves again. */
  public void left(Instant then) {
    ledger
        .handle()
        .createUpdate("update outbox set state = 'SENT', sent_at = :then where state = 'QUEUED'")
        .bind("then", then)
        .execute();
  }
}
