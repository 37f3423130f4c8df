package fr.comop.reminder.sql;

import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.Replies;
import fr.comop.reminder.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Replies to reminders, a row each. */
public final class SqlReplies implements Replies {
  private static final String COLUMNS =
      """
      select id, arrival_id as arrival, message_id, beneficiary, campaign_year as "year", forms, label,
             quote, received_at, done_by, done_at
      from reply
      """;

  private final Ledger ledger;

  public SqlReplies(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Reply reply) {
    if (all().stream().anyMatch(one -> one.arrival() == reply.arrival())) {
      return;
    }
    ledger
        .handle()
        .createUpdate(
            """
            insert into reply
              (arrival_id, message_id, beneficiary, campaign_year, forms, label, quote, received_at)
            values
              (:arrival, :messageId, :beneficiary, :year, :forms, :label, :quote, :receivedAt)
            """)
        .bindMethods(reply)
        .bind("forms", Fit.words(String.join(" ", reply.forms()), 500))
        .bind("quote", Fit.text(reply.quote(), 500))
        .execute();
  }

  @Override
  public List<Reply> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").mapTo(Reply.class).list();
  }

  @Override
  public Optional<Reply> find(long id) {
    return ledger.handle().select(COLUMNS + "where id = ?", id).mapTo(Reply.class).findOne();
  }

  @Override
  public void done(long id, String who, Instant now) {
    ledger
        .handle()
        .execute(
            "update reply set done_by = ?, done_at = ? where id = ?", Fit.text(who, 200), now, id);
  }
}
