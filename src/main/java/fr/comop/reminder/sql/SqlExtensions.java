package fr.comop.reminder.sql;

import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.ExtensionRegister;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Extensions that were granted, a row each; one that is cancelled stays, and says so. */
public final class SqlExtensions implements ExtensionRegister {
  private static final String COLUMNS =
      """
      select beneficiary, form, campaign_year as "year", due_day as due, agreement,
             given_at as granted, who, cancelled_by, cancelled_at
      from extension
      """;

  private final Ledger ledger;

  public SqlExtensions(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Extension extension, String who) {
    ledger
        .handle()
        .createUpdate(
            """
            insert into extension
              (beneficiary, form, campaign_year, due_day, agreement, who, given_at)
            values
              (:beneficiary, :form, :year, :due, :agreement, :who, :granted)
            """)
        .bindMethods(extension)
        .bind("agreement", Fit.text(extension.agreement(), 300))
        .bind("who", Fit.text(who, 200))
        .execute();
  }

  @Override
  public int cancel(Deliverable deliverable, String who, Instant now) {
    return ledger
        .handle()
        .createUpdate(
            """
            update extension set cancelled_by = :who, cancelled_at = :now
            where beneficiary = :beneficiary.id and form = :form and campaign_year = :year
              and cancelled_at is null
            """)
        .bindMethods(deliverable)
        .bind("who", Fit.text(who, 200))
        .bind("now", now)
        .execute();
  }

  @Override
  public List<Instant> moves(Deliverable deliverable) {
    return ledger
        .handle()
        .createQuery(
            "select at from (select beneficiary, form, campaign_year, given_at as at from extension"
                + " union select beneficiary, form, campaign_year, cancelled_at as at from"
                + " extension) moves where beneficiary = :beneficiary.id and form = :form and"
                + " campaign_year = :year and at is not null order by at")
        .bindMethods(deliverable)
        .mapTo(Instant.class)
        .list();
  }

  @Override
  public List<Extension> of(int year) {
    return ledger
        .handle()
        .select(COLUMNS + "where campaign_year = ? and cancelled_at is null order by id", year)
        .mapTo(Row.class)
        .map(Row::extension)
        .list();
  }

  @Override
  public List<Entered> all() {
    return ledger
        .handle()
        .createQuery(COLUMNS + "order by id")
        .mapTo(Row.class)
        .map(Row::entered)
        .list();
  }

  private record Row(
      @Nested Extension extension,
      String who,
      @Nullable String cancelledBy,
      @Nullable Instant cancelledAt) {
    Entered entered() {
      return new Entered(extension, who, cancelledBy, cancelledAt);
    }
  }
}
