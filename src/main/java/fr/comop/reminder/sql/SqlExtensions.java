package fr.comop.reminder.sql;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.ExtensionRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Extensions that were granted, a row each; one that is cancelled stays, and says so. */
public final class SqlExtensions implements ExtensionRegister {
  private static final String COLUMNS =
      "select beneficiary, form, campaign_year, due_day, agreement, who, given_at,"
          + " cancelled_by, cancelled_at from extension ";

  private final Ledger ledger;

  public SqlExtensions(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Extension extension, String who) {
    ledger
        .handle()
        .execute(
            "insert into extension (beneficiary, form, campaign_year, due_day, agreement, who,"
                + " given_at) values (?, ?, ?, ?, ?, ?, ?)",
            extension.beneficiary(),
            extension.form(),
            extension.year(),
            extension.due(),
            Fit.text(extension.agreement(), 300),
            Fit.text(who, 200),
            extension.granted());
  }

  @Override
  public int cancel(Deliverable deliverable, String who, Instant now) {
    return ledger
        .handle()
        .execute(
            "update extension set cancelled_by = ?, cancelled_at = ? where beneficiary = ? and"
                + " form = ? and campaign_year = ? and cancelled_at is null",
            Fit.text(who, 200),
            now,
            deliverable.beneficiary().id(),
            deliverable.form(),
            deliverable.year());
  }

  @Override
  public List<Instant> moves(Deliverable deliverable) {
    return ledger
        .handle()
        .createQuery(
            "select at from (select beneficiary, form, campaign_year, given_at as at from extension"
                + " union select beneficiary, form, campaign_year, cancelled_at as at from"
                + " extension) moves where beneficiary = :beneficiary and form = :form and"
                + " campaign_year = :year and at is not null order by at")
        .bind("beneficiary", deliverable.beneficiary().id())
        .bind("form", deliverable.form())
        .bind("year", deliverable.year())
        .mapTo(OffsetDateTime.class)
        .map(OffsetDateTime::toInstant)
        .list();
  }

  @Override
  public List<Extension> of(int year) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where campaign_year = :year and cancelled_at is null order by id")
        .bind("year", year)
        .map(SqlExtensions::entered)
        .stream()
        .map(Entered::extension)
        .toList();
  }

  @Override
  public List<Entered> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").map(SqlExtensions::entered).list();
  }

  private static Entered entered(ResultSet row, StatementContext context) throws SQLException {
    OffsetDateTime cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
    return new Entered(
        new Extension(
            row.getString("beneficiary"),
            row.getString("form"),
            row.getInt("campaign_year"),
            row.getObject("due_day", LocalDate.class),
            row.getString("agreement"),
            row.getObject("given_at", OffsetDateTime.class).toInstant()),
        row.getString("who"),
        row.getString("cancelled_by"),
        cancelled == null ? null : cancelled.toInstant());
  }
}
