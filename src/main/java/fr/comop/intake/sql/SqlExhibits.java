package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of what was received in another form. */
public final class SqlExhibits implements Exhibits {
  private static final String COLUMNS =
      "select id, arrival_id, beneficiary, forms, campaign_year, kind, what, file_name, sha256,"
          + " received_at, stands, reason, examined_by, examined_at from exhibit ";

  private final Ledger ledger;

  public SqlExhibits(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Exhibit add(Exhibit exhibit) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into exhibit
                  (arrival_id, beneficiary, forms, campaign_year, kind, what, file_name, sha256,
                   received_at)
                values
                  (:arrival, :beneficiary, :forms, :year, :kind, :what, :file, :sha256, :received)
                """)
            .bind("arrival", exhibit.arrival())
            .bind("beneficiary", exhibit.beneficiary())
            .bind("forms", Fit.words(String.join(" ", exhibit.forms()), 500))
            .bind("year", exhibit.year())
            .bind("kind", exhibit.kind().name())
            .bind("what", Fit.text(exhibit.what(), 200))
            .bind("file", Fit.text(exhibit.fileName(), 500))
            .bind("sha256", exhibit.sha256().hex())
            .bind("received", exhibit.receivedAt())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  @Override
  public List<Exhibit> of(String beneficiary) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where beneficiary = :beneficiary order by id")
        .bind("beneficiary", beneficiary)
        .map(SqlExhibits::exhibit)
        .list();
  }

  @Override
  public List<Exhibit> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").map(SqlExhibits::exhibit).list();
  }

  @Override
  public Optional<Exhibit> find(long id) {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map(SqlExhibits::exhibit)
        .findOne();
  }

  @Override
  public void settle(long id, Exhibit.Verdict verdict) {
    ledger
        .handle()
        .createUpdate(
            """
            update exhibit
            set stands = :stands, reason = :reason, examined_by = :who, examined_at = :at
            where id = :id
            """)
        .bind("stands", verdict.stands())
        .bind("reason", Fit.text(verdict.reason(), 2_000))
        .bind("who", Fit.text(verdict.who(), 200))
        .bind("at", verdict.at())
        .bind("id", id)
        .execute();
  }

  private static Exhibit exhibit(ResultSet row, StatementContext context) throws SQLException {
    return new Exhibit(
        row.getLong("id"),
        row.getLong("arrival_id"),
        row.getString("beneficiary"),
        List.of(row.getString("forms").split(" ")),
        row.getInt("campaign_year"),
        Exhibit.Kind.valueOf(row.getString("kind")),
        row.getString("what"),
        row.getString("file_name"),
        new Sha256(row.getString("sha256")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        verdict(row));
  }

  private static Exhibit.@Nullable Verdict verdict(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("examined_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Exhibit.Verdict(
            row.getBoolean("stands"),
            row.getString("reason"),
            row.getString("examined_by"),
            at.toInstant());
  }
}
