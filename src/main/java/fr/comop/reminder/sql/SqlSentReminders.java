package fr.comop.reminder.sql;

import fr.comop.ledger.Ledger;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.SentReminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** One row a mail of the campaign; its key is what makes a second one impossible. */
public final class SqlSentReminders implements SentReminders {
  private static final String COLUMNS =
      "select beneficiary, campaign_year, leaves_on, due_day, step, round, message_id, decided_at"
          + " from reminder ";

  private final Ledger ledger;

  public SqlSentReminders(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Reminded reminded) {
    ledger
        .handle()
        .execute(
            "insert into reminder (beneficiary, campaign_year, leaves_on, due_day, step, round,"
                + " message_id, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            reminded.beneficiary(),
            reminded.year(),
            reminded.leavesOn(),
            reminded.due(),
            reminded.step(),
            reminded.round(),
            reminded.messageId(),
            reminded.decidedAt());
  }

  @Override
  public void forget(Reminded reminded) {
    ledger.handle().execute("delete from reminder where message_id = ?", reminded.messageId());
  }

  @Override
  public List<Reminded> of(String beneficiary, int year) {
    return ledger
        .handle()
        .createQuery(
            COLUMNS + "where beneficiary = :beneficiary and campaign_year = :year order by id")
        .bind("beneficiary", beneficiary)
        .bind("year", year)
        .map(SqlSentReminders::reminded)
        .list();
  }

  @Override
  public Optional<Reminded> find(String messageId) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where message_id = :messageId")
        .bind("messageId", messageId)
        .map(SqlSentReminders::reminded)
        .findOne();
  }

  private static Reminded reminded(ResultSet row, StatementContext context) throws SQLException {
    return new Reminded(
        row.getString("beneficiary"),
        row.getInt("campaign_year"),
        row.getObject("leaves_on", LocalDate.class),
        row.getObject("due_day", LocalDate.class),
        row.getString("step"),
        row.getInt("round"),
        row.getString("message_id"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }
}
