package fr.comop.reminder.sql;

import fr.comop.ledger.Ledger;
import fr.comop.reminder.digest.Digests;
import java.util.Optional;

/** Digests, a row a day. */
public final class SqlDigests implements Digests {
  private final Ledger ledger;

  public SqlDigests(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Digest digest) {
    ledger
        .handle()
        .createUpdate(
            "insert into digest (due_on, content, decided_at) values (:day, :content, :decidedAt)")
        .bindMethods(digest)
        .execute();
  }

  @Override
  public Optional<Digest> last() {
    return ledger
        .handle()
        .createQuery(
            """
            select due_on as "day", content, decided_at from digest
            order by due_on desc fetch first 1 rows only
            """)
        .mapTo(Digest.class)
        .findOne();
  }
}
