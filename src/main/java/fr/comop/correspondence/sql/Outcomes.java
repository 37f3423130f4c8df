package fr.comop.correspondence.sql;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a try to send a mail came to. */
final class Outcomes {
  private final Ledger ledger;

  Outcomes(Ledger ledger) {
    this.ledger = ledger;
  }

  void cameBack(Outbox.Queued mail, List<String> addresses, String why, @Nullable Instant next) {
    ledger
        .handle()
        .createUpdate(
            """
            update outbox
            set state = :state, recipients = :to, lane = :lane, cc = '', last_error = :why,
                refused = refused + 1, next_attempt_at = coalesce(:next, next_attempt_at)
            where id = :id
            """)
        .bind("state", next == null ? "FAILED" : "QUEUED")
        .bind("to", Recipients.stored(addresses))
        .bind("lane", Lane.of(addresses))
        .bind("why", Fit.text(why, 2_000))
        .bind("next", next)
        .bind("id", mail.id())
        .execute();
    // It did not reach them, and is entered anew when it leaves again.
    addresses.forEach(
        address ->
            ledger
                .handle()
                .execute(
                    "delete from sent_to where outbox_id = ? and address = ?",
                    mail.id(),
                    SqlSpent.kept(address)));
  }

  void sent(Outbox.Queued queued, boolean stranger, Instant now) {
    ledger
        .handle()
        .execute(
            "update outbox set state = 'SENT', attempts = attempts + 1, sent_at = ?, stranger = ?"
                + " where id = ?",
            now,
            stranger,
            queued.id());
    Mail mail = queued.mail();
    Stream.concat(mail.to().stream(), mail.cc().stream())
        .map(SqlSpent::kept)
        .distinct()
        .forEach(
            address ->
                ledger
                    .handle()
                    .execute(
                        "insert into sent_to (outbox_id, address, sent_at) values (?, ?, ?)",
                        queued.id(),
                        address,
                        now));
  }

  void failed(long id, String why, @Nullable Instant next) {
    tried(id, "attempts = attempts + 1", why, next);
  }

  void refused(long id, String why, @Nullable Instant next) {
    tried(id, "attempts = attempts + 1, refused = refused + 1", why, next);
  }

  void perhapsSent(long id, String why, @Nullable Instant next) {
    tried(
        id,
        "attempts = attempts + 1, unsure = unsure + 1, perhaps_sent = " + (next == null),
        why,
        next);
  }

  private void tried(long id, String counted, String why, @Nullable Instant next) {
    ledger
        .handle()
        .createUpdate(
            "update outbox set "
                + counted
                + ", last_error = :why, state = :state,"
                + " next_attempt_at = coalesce(:next, next_attempt_at) where id = :id")
        .bind("why", Fit.text(why, 2_000))
        .bind("state", next == null ? "FAILED" : "QUEUED")
        .bind("next", next)
        .bind("id", id)
        .execute();
  }
}
