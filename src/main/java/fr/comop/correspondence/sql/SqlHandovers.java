package fr.comop.correspondence.sql;

import fr.comop.correspondence.Handovers;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Optional;

/** Marks on mails that may have left, kept in the ledger. */
public final class SqlHandovers implements Handovers {
  private final Ledger ledger;

  public SqlHandovers(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void note(long id, Instant now) {
    ledger.apart(
        () -> {
          forget(id);
          ledger
              .handle()
              .execute("insert into handover (outbox_id, handed_at) values (?, ?)", id, now);
        });
  }

  @Override
  public Optional<Instant> at(long id) {
    return ledger
        .handle()
        .select("select handed_at from handover where outbox_id = ?", id)
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void forget(long id) {
    ledger.handle().execute("delete from handover where outbox_id = ?", id);
  }
}
