package fr.comop.reminder.sql;

import fr.comop.convention.Extension;
import fr.comop.convention.Extensions;
import fr.comop.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Extensions that were granted, a row each; none is ever changed. */
public final class SqlExtensions implements Extensions {
  private static final String COLUMNS =
      "select beneficiary, form, campaign_year, due_day, agreement, who, given_at from extension ";

  private final Ledger ledger;

  public SqlExtensions(Ledger ledger) {
    this.ledger = ledger;
  }

  /** An extension, and who entered it. */
  public record Entered(Extension extension, String who) {}

  /** Enters one; of several for one document the last counts. */
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
            extension.agreement(),
            who,
            extension.granted());
  }

  @Override
  public List<Extension> of(int year) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where campaign_year = :year order by id")
        .bind("year", year)
        .map(SqlExtensions::entered)
        .stream()
        .map(Entered::extension)
        .toList();
  }

  /** All of them, in the order in which they were granted. */
  public List<Entered> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").map(SqlExtensions::entered).list();
  }

  private static Entered entered(ResultSet row, StatementContext context) throws SQLException {
    return new Entered(
        new Extension(
            row.getString("beneficiary"),
            row.getString("form"),
            row.getInt("campaign_year"),
            row.getObject("due_day", LocalDate.class),
            row.getString("agreement"),
            row.getObject("given_at", OffsetDateTime.class).toInstant()),
        row.getString("who"));
  }
}
