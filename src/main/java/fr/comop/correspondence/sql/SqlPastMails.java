package fr.comop.correspondence.sql;

import fr.comop.correspondence.PastMails;
import fr.comop.ledger.Ledger;
import java.time.Instant;

/** Mails of the outbox that left before. */
public final class SqlPastMails implements PastMails {
  private final Ledger ledger;

  public SqlPastMails(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void left(Instant then) {
    ledger
        .handle()
        .execute("update outbox set state = 'SENT', sent_at = ? where state = 'QUEUED'", then);
  }
}
