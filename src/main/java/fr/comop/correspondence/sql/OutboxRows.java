package fr.comop.correspondence.sql;

import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Ledger;
import java.util.Objects;

/** Makes mails of rows of the outbox, with their texts and files. */
final class OutboxRows {
  static final String COLUMNS =
      """
      select id, kind, turn, message_id, in_reply_to, refs, recipients, cc, subject, created_at, attempts,
             refused, unsure, perhaps_sent, arrival_id, state, last_error, sent_at
      from outbox
      """;

  private final Ledger ledger;
  private final OutboxFiles files;

  OutboxRows(Ledger ledger, OutboxFiles files) {
    this.ledger = ledger;
    this.files = files;
  }

  Outbox.Queued queued(OutboxRow row) {
    return row.queued(texts(row.id()), files.of(row.id()), files.awaited(row.id()));
  }

  Outbox.Letter letter(OutboxRow row) {
    return new Outbox.Letter(
        queued(row), row.fate(), row.sentAt(), Objects.requireNonNullElse(row.lastError(), ""));
  }

  OutboxRow.Texts texts(long id) {
    return ledger
        .handle()
        .select("select text_body, html_body from outbox_text where outbox_id = ?", id)
        .mapTo(OutboxRow.Texts.class)
        .one();
  }
}
