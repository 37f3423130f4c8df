package fr.comop.reminder.sql;

import fr.comop.ledger.Ledger;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.SentReminders;
import java.util.List;
import java.util.Optional;

/** One row a mail of the campaign; its key is what makes a second one impossible. */
public final class SqlSentReminders implements SentReminders {
  private static final String COLUMNS =
      """
      select beneficiary, campaign_year as "year", leaves_on, due_day as due, step, round, message_id,
             decided_at
      from reminder
      """;

  private final Ledger ledger;

  public SqlSentReminders(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Reminded reminded) {
    ledger
        .handle()
        .createUpdate(
            """
            insert into reminder
              (beneficiary, campaign_year, leaves_on, due_day, step, round, message_id, decided_at)
            values
              (:beneficiary, :year, :leavesOn, :due, :step, :round, :messageId, :decidedAt)
            """)
        .bindMethods(reminded)
        .execute();
  }

  @Override
  public void forget(Reminded reminded) {
    ledger.handle().execute("delete from reminder where message_id = ?", reminded.messageId());
  }

  @Override
  public List<Reminded> of(String beneficiary, int year) {
    return ledger
        .handle()
        .select(
            COLUMNS + "where beneficiary = ? and campaign_year = ? order by id", beneficiary, year)
        .mapTo(Reminded.class)
        .list();
  }

  @Override
  public Optional<Reminded> find(String messageId) {
    return ledger
        .handle()
        .select(COLUMNS + "where message_id = ?", messageId)
        .mapTo(Reminded.class)
        .findOne();
  }
}
