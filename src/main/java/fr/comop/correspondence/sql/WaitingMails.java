package fr.comop.correspondence.sql;

import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Turn;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mails that wait to leave, turn by turn. */
final class WaitingMails {
  private final Ledger ledger;
  private final OutboxRows rows;

  WaitingMails(Ledger ledger, OutboxRows rows) {
    this.ledger = ledger;
    this.rows = rows;
  }

  List<Long> due(Instant now, Turn last, int most) {
    List<Long> due = new ArrayList<>();
    for (Turn turn : Turn.values()) {
      if (turn.compareTo(last) <= 0 && due.size() < most) {
        due.addAll(dueIn(turn, now, most - due.size()));
      }
    }
    return List.copyOf(due);
  }

  private List<Long> dueIn(Turn turn, Instant now, int most) {
    // All of the index's columns, so that H2 reads as many of its entries as are asked for.
    return ledger
        .handle()
        .createQuery(
            """
            select id from outbox mail
            where state = 'QUEUED' and turn = :turn and next_attempt_at <= :now
              and not exists
                (select 1 from outbox earlier
                 where earlier.lane = mail.lane and earlier.state = 'QUEUED'
                   and (earlier.turn < mail.turn
                     or (earlier.turn = mail.turn and earlier.id < mail.id))
                   and earlier.next_attempt_at <= :now)
              and not exists
                (select 1 from outbox_attachment file
                 where file.outbox_id = mail.id and file.sha256 is null)
            order by state, turn, next_attempt_at, id fetch first :most rows only
            """)
        .bind("turn", turn.rank())
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  List<Outbox.Queued> awaiting(int most) {
    return ledger
        .handle()
        .createQuery(
            OutboxRows.COLUMNS
                + """
                where state = 'QUEUED' and exists
                  (select 1 from outbox_attachment file
                   where file.outbox_id = outbox.id and file.sha256 is null)
                order by id fetch first :most rows only
                """)
        .bind("most", most)
        .mapTo(OutboxRow.class)
        .map(rows::queued)
        .list();
  }

  Optional<Outbox.Queued> take(long id, Instant now) {
    // By its id alone: with an order and a limit H2 locks, and writes anew, whatever it goes
    // through.
    return ledger
        .handle()
        .select(
            OutboxRows.COLUMNS
                + "where id = ? and state = 'QUEUED' and next_attempt_at <= ?"
                + " for update skip locked",
            id,
            now)
        .mapTo(OutboxRow.class)
        .map(rows::queued)
        .findOne();
  }

  void hold(long id, Instant now, Instant until) {
    ledger
        .handle()
        .execute(
            "update outbox set held_at = coalesce(held_at, ?), next_attempt_at = ? where id = ?",
            now,
            until,
            id);
  }

  void hasten(Instant now) {
    // What somebody holds is being sent: it is passed over rather than waited for.
    ledger
        .handle()
        .select(
            "select id from outbox where state = 'QUEUED' and next_attempt_at > ?"
                + " for update skip locked",
            now)
        .mapTo(Long.class)
        .list()
        .forEach(
            id ->
                ledger
                    .handle()
                    .execute("update outbox set next_attempt_at = ? where id = ?", now, id));
  }

  int writtenBy(Instant instant) {
    return ledger
        .handle()
        .select("select count(*) from outbox where state = 'QUEUED' and created_at <= ?", instant)
        .mapTo(Integer.class)
        .one();
  }

  void doubt(Instant written, String why) {
    ledger
        .handle()
        .execute(
            "update outbox set state = 'FAILED', perhaps_sent = true, unsure = unsure + 1,"
                + " last_error = ? where state = 'QUEUED' and created_at <= ?",
            why,
            written);
  }

  boolean anyQueued() {
    return ledger
            .handle()
            .createQuery("select count(*) from outbox where state = 'QUEUED'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
