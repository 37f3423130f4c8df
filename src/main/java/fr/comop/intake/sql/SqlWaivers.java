package fr.comop.intake.sql;

import fr.comop.intake.assessment.Waiver;
import fr.comop.intake.assessment.Waivers;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of waivers. */
public final class SqlWaivers implements Waivers {
  private static final String COLUMNS =
      "select id, beneficiary, form, campaign_year, check_name, question, reason, until_day, who,"
          + " given_at, ended_at from waiver ";

  private final Ledger ledger;

  public SqlWaivers(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Waiver add(Waiver waiver) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into waiver
                  (beneficiary, form, campaign_year, check_name, question, reason, until_day, who,
                   given_at)
                values
                  (:beneficiary, :form, :year, :check, :question, :reason, :until, :who, :given)
                """)
            .bind("beneficiary", waiver.beneficiary())
            .bind("form", waiver.form())
            .bind("year", waiver.year())
            .bind("check", waiver.check())
            .bind("question", waiver.question())
            .bind("reason", Fit.text(waiver.reason(), 2_000))
            .bind("until", waiver.until())
            .bind("who", Fit.text(waiver.who(), 200))
            .bind("given", waiver.given())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  @Override
  public List<Waiver> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").map(SqlWaivers::waiver).list();
  }

  @Override
  public Optional<Waiver> find(long id) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map(SqlWaivers::waiver)
        .findOne();
  }

  @Override
  public void end(long id, Instant now) {
    ledger
        .handle()
        .createUpdate("update waiver set ended_at = :now where id = :id")
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  @Override
  public List<Waiver> holding(String beneficiary, String form, int year, LocalDate received) {
    return ledger
        .handle()
        .createQuery(
            COLUMNS
                + """
                where beneficiary = :beneficiary and form = :form and campaign_year = :year
                  and ended_at is null and until_day >= :received
                order by id
                """)
        .bind("beneficiary", beneficiary)
        .bind("form", form)
        .bind("year", year)
        .bind("received", received)
        .map(SqlWaivers::waiver)
        .list();
  }

  private static Waiver waiver(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Waiver(
        row.getLong("id"),
        row.getString("beneficiary"),
        row.getString("form"),
        row.getInt("campaign_year"),
        row.getString("check_name"),
        row.getString("question"),
        row.getString("reason"),
        row.getObject("until_day", LocalDate.class),
        row.getString("who"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
