package fr.comop.export.sql;

import fr.comop.export.Stored;
import fr.comop.export.StoredAnswers;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** By plain JDBC: Jdbi's mapping them one by one is what reading millions of answers would cost. */
public final class SqlStoredAnswers implements StoredAnswers {
  private static final int AT_ONCE = 1_000;

  private final Ledger ledger;

  public SqlStoredAnswers(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void each(long submission, Taking taking) throws IOException {
    passed(submission, "", taking);
  }

  @Override
  public void once(long submission, Taking taking) throws IOException {
    passed(submission, "and line = 0 ", taking);
  }

  private void passed(long submission, String only, Taking taking) throws IOException {
    try (PreparedStatement select =
        ledger
            .handle()
            .getConnection()
            .prepareStatement(
                "select question, line, col, sheet, cell, mark is not null, kind, text_value,"
                    + " number_value, date_value from answer where submission_id = ? "
                    + only
                    + "order by ordinal")) {
      select.setLong(1, submission);
      select.setFetchSize(AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          taking.take(stored(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The answers of submission " + submission + " cannot be read", e);
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        row.getString(7),
        row.getString(8),
        row.getBigDecimal(9),
        row.getObject(10, LocalDate.class));
  }
}
