package fr.comop.consent.sql;

import fr.comop.consent.Consent;
import fr.comop.consent.Consents;
import fr.comop.desk.TakenBack;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The table of consents; one that was taken back stays, and says so. */
public final class SqlConsents implements Consents {
  private static final String COLUMNS =
      """
      select id, beneficiary, convention, scope, reach, evidence, written_on as written, who,
             entered_at as entered, taken_reason, taken_by, taken_at
      from consent
      """;

  private final Ledger ledger;

  public SqlConsents(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Consent add(Consent consent) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into consent
                  (beneficiary, convention, scope, reach, evidence, written_on, who, entered_at)
                values
                  (:beneficiary, :convention, :scope, :reach, :evidence, :written, :who, :entered)
                """)
            .bindMethods(consent.terms())
            .bind("evidence", Fit.text(consent.terms().evidence(), 2_000))
            .bind("who", Fit.text(consent.who(), 200))
            .bind("entered", consent.entered())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return rows("where id = ?", id).get(0);
  }

  @Override
  public void takeBack(long id, TakenBack why) {
    ledger
        .handle()
        .createUpdate(
            """
            update consent set taken_reason = :reason, taken_by = :who, taken_at = :at
            where id = :id
            """)
        .bind("id", id)
        .bind("reason", Fit.text(why.reason(), 2_000))
        .bind("who", Fit.text(why.who(), 200))
        .bind("at", why.at())
        .execute();
  }

  @Override
  public List<Consent> all() {
    return rows("order by id");
  }

  private List<Consent> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(COLUMNS + which, arguments)
        .mapTo(Row.class)
        .map(Row::consent)
        .list();
  }

  private record Row(
      long id,
      @Nested Consent.Terms terms,
      String who,
      Instant entered,
      @Nullable String takenReason,
      @Nullable String takenBy,
      @Nullable Instant takenAt) {
    Consent consent() {
      return new Consent(id, terms, who, entered, TakenBack.stored(takenReason, takenBy, takenAt));
    }
  }
}
