package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of what was received in another form. */
public final class SqlExhibits implements Exhibits {
  private static final String COLUMNS =
      """
      select id, arrival_id as arrival, beneficiary, forms, campaign_year as "year", kind, what,
             file_name, sha256, received_at, coalesce(stands, false) as stands, reason, examined_by,
             examined_at
      from exhibit
      """;

  private final Ledger ledger;

  public SqlExhibits(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A row of the table. */
  private record Row(
      long id,
      long arrival,
      String beneficiary,
      List<String> forms,
      int year,
      Exhibit.Kind kind,
      String what,
      String fileName,
      Sha256 sha256,
      Instant receivedAt,
      boolean stands,
      @Nullable String reason,
      @Nullable String examinedBy,
      @Nullable Instant examinedAt) {
    Exhibit exhibit() {
      return new Exhibit(
          id,
          arrival,
          beneficiary,
          forms,
          year,
          kind,
          what,
          fileName,
          sha256,
          receivedAt,
          verdict());
    }

    private Exhibit.@Nullable Verdict verdict() {
      return examinedAt == null || reason == null || examinedBy == null
          ? null
          : new Exhibit.Verdict(stands, reason, examinedBy, examinedAt);
    }
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
                  (:arrival, :beneficiary, :forms, :year, :kind, :what, :fileName, :sha256,
                   :receivedAt)
                """)
            .bindMethods(exhibit)
            .bind("forms", Fit.words(String.join(" ", exhibit.forms()), 500))
            .bind("what", Fit.text(exhibit.what(), 200))
            .bind("fileName", Fit.text(exhibit.fileName(), 500))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  @Override
  public List<Exhibit> of(String beneficiary) {
    return ledger
        .handle()
        .select(COLUMNS + "where beneficiary = ? order by received_at, id", beneficiary)
        .mapTo(Row.class)
        .map(Row::exhibit)
        .list();
  }

  @Override
  public List<Exhibit> all() {
    return ledger
        .handle()
        .createQuery(COLUMNS + "order by id")
        .mapTo(Row.class)
        .map(Row::exhibit)
        .list();
  }

  @Override
  public Optional<Exhibit> find(long id) {
    return ledger
        .handle()
        .select(COLUMNS + "where id = ?", id)
        .mapTo(Row.class)
        .map(Row::exhibit)
        .findOne();
  }

  @Override
  public void settle(long id, Exhibit.Verdict verdict) {
    ledger
        .handle()
        .execute(
            """
            update exhibit
            set stands = ?, reason = ?, examined_by = ?, examined_at = ?
            where id = ?
            """,
            verdict.stands(),
            Fit.text(verdict.reason(), 2_000),
            Fit.text(verdict.who(), 200),
            verdict.at(),
            id);
  }
}
