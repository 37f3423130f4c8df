package fr.comop.correspondence.sql;

import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The mails that do not leave by themselves. */
final class StuckMails {
  private final Ledger ledger;
  private final OutboxRows rows;

  StuckMails(Ledger ledger, OutboxRows rows) {
    this.ledger = ledger;
    this.rows = rows;
  }

  int held() {
    return ledger
        .handle()
        .createQuery("select count(*) from outbox where state = 'QUEUED' and held_at is not null")
        .mapTo(Integer.class)
        .one();
  }

  int failed(boolean perhapsSent) {
    return ledger
        .handle()
        .select(
            "select count(*) from outbox where state = 'FAILED' and perhaps_sent = ?", perhapsSent)
        .mapTo(Integer.class)
        .one();
  }

  List<Outbox.Stuck> stuck() {
    return ledger
        .handle()
        .createQuery(
            OutboxRows.COLUMNS
                + "where state = 'FAILED' or (state = 'QUEUED' and held_at is not null)"
                + " order by id")
        .mapTo(OutboxRow.class)
        .map(
            row ->
                new Outbox.Stuck(
                    rows.queued(row), row.hold(), Objects.requireNonNullElse(row.lastError(), "")))
        .list();
  }

  boolean again(long id, Instant now) {
    return ledger
            .handle()
            .execute(
                "update outbox set state = 'QUEUED', attempts = 0, refused = 0,"
                    + " perhaps_sent = false, next_attempt_at = ?"
                    + " where id = ? and state = 'FAILED'",
                now,
                id)
        > 0;
  }
}
