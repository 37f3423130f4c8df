package fr.comop.reminder.sql;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.Digests;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        .execute(
            "insert into digest (due_on, content, decided_at) values (?, ?, ?)",
            digest.day(),
            digest.content().hex(),
            digest.decidedAt());
  }

  @Override
  public Optional<Digest> last() {
    return ledger
        .handle()
        .createQuery(
            "select due_on, content, decided_at from digest order by due_on desc fetch first 1 rows only")
        .map(
            (row, context) ->
                new Digest(
                    row.getObject("due_on", LocalDate.class),
                    new Sha256(row.getString("content")),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant()))
        .findOne();
  }
}
