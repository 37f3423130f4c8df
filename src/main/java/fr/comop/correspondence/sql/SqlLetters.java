package fr.comop.correspondence.sql;

import fr.comop.correspondence.Letters;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of mails, read in the ledger. */
final class SqlLetters implements Letters {
  private final Ledger ledger;
  private final OutboxRows rows;

  SqlLetters(Ledger ledger, OutboxRows rows) {
    this.ledger = ledger;
    this.rows = rows;
  }

  @Override
  public Optional<Mail> find(String messageId) {
    return ledger
        .handle()
        .select(OutboxRows.COLUMNS + "where message_id = ?", messageId)
        .mapTo(OutboxRow.class)
        .map(row -> rows.queued(row).mail())
        .findOne();
  }

  @Override
  public Optional<Outbox.Queued> left(String messageId) {
    return ledger
        .handle()
        .select(OutboxRows.COLUMNS + "where message_id = ? and state = 'SENT'", messageId)
        .mapTo(OutboxRow.class)
        .map(rows::queued)
        .findOne();
  }

  @Override
  public Optional<Mail> latestTo(String address, Instant from, Instant until) {
    return ledger
        .handle()
        .select(
            OutboxRows.COLUMNS
                + """
                where id =
                  (select max(outbox_id) from sent_to
                   where address = ? and sent_at >= ? and sent_at <= ?)
                """,
            SqlSpent.kept(address),
            from,
            until)
        .mapTo(OutboxRow.class)
        .map(row -> rows.queued(row).mail())
        .findOne();
  }

  @Override
  public Optional<Instant> sentAt(String messageId) {
    return ledger
        .handle()
        .select(
            "select sent_at from outbox where message_id = ? and sent_at is not null", messageId)
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public List<Outbox.Letter> lettersAbout(long arrival) {
    return ledger
        .handle()
        .select(OutboxRows.COLUMNS + "where arrival_id = ? order by id", arrival)
        .mapTo(OutboxRow.class)
        .map(rows::letter)
        .list();
  }

  @Override
  public List<Outbox.Letter> lettersNaming(String reference) {
    // "…-V1" is not "…-V12".
    Pattern whole = Pattern.compile(Pattern.quote(reference) + "(?!\\w)");
    return ledger
        .handle()
        .select(
            OutboxRows.COLUMNS
                + "where id in (select outbox_id from outbox_text where position(? in text_body) > 0)"
                + " order by id",
            reference)
        .mapTo(OutboxRow.class)
        .map(rows::letter)
        .filter(one -> whole.matcher(one.queued().mail().text()).find())
        .list();
  }

  @Override
  public Optional<Outbox.Letter> letter(long id) {
    return ledger
        .handle()
        .select(OutboxRows.COLUMNS + "where id = ?", id)
        .mapTo(OutboxRow.class)
        .map(rows::letter)
        .findOne();
  }

  @Override
  public List<Outbox.Queued> answersTo(long arrival) {
    return ledger
        .handle()
        .select(
            OutboxRows.COLUMNS + "where arrival_id = ? and state <> 'WITHDRAWN' order by id",
            arrival)
        .mapTo(OutboxRow.class)
        .map(rows::queued)
        .list();
  }
}
