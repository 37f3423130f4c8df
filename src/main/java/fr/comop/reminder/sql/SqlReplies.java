package fr.comop.reminder.sql;

import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.Replies;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Replies to reminders, a row each. */
public final class SqlReplies implements Replies {
  private static final String COLUMNS =
      "select id, arrival_id, message_id, beneficiary, campaign_year, forms, label, quote,"
          + " received_at, done_by, done_at from reply ";

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
        .execute(
            "insert into reply (arrival_id, message_id, beneficiary, campaign_year, forms, label,"
                + " quote, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            reply.arrival(),
            reply.messageId(),
            reply.beneficiary(),
            reply.year(),
            Fit.words(String.join(" ", reply.forms()), 500),
            reply.label().name(),
            Fit.text(reply.quote(), 500),
            reply.receivedAt());
  }

  @Override
  public List<Reply> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").map(SqlReplies::reply).list();
  }

  @Override
  public Optional<Reply> find(long id) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map(SqlReplies::reply)
        .findOne();
  }

  @Override
  public void done(long id, String who, Instant now) {
    ledger
        .handle()
        .execute(
            "update reply set done_by = ?, done_at = ? where id = ?", Fit.text(who, 200), now, id);
  }

  private static Reply reply(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
    String forms = row.getString("forms");
    return new Reply(
        row.getLong("id"),
        row.getLong("arrival_id"),
        row.getString("message_id"),
        row.getString("beneficiary"),
        row.getInt("campaign_year"),
        forms.isEmpty() ? List.of() : List.of(forms.split(" ", -1)),
        ReplyLabel.valueOf(row.getString("label")),
        row.getString("quote"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("done_by"),
        done == null ? null : done.toInstant());
  }
}
