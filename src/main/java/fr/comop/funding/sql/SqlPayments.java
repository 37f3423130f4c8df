package fr.comop.funding.sql;

import fr.comop.desk.TakenBack;
import fr.comop.funding.Payment;
import fr.comop.funding.Payments;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** The table of payments; one that was taken back stays, and says so. */
public final class SqlPayments implements Payments {
  private static final String COLUMNS =
      """
      select id, beneficiary, convention, grant_year as "year", kind, amount, paid_on as "day",
             reference, who, entered_at as entered, taken_reason, taken_by, taken_at
      from payment
      """;

  private final Ledger ledger;

  public SqlPayments(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Payment add(Payment payment) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into payment
                  (beneficiary, convention, grant_year, kind, amount, paid_on, reference, standing,
                   who, entered_at)
                values
                  (:beneficiary, :convention, :year, :kind, :amount, :day, :reference, :standing,
                   :who, :entered)
                """)
            .bindMethods(payment.transfer())
            .bind("reference", Fit.text(payment.transfer().reference(), 200))
            .bind("standing", key(payment.transfer().reference()))
            .bind("who", Fit.text(payment.who(), 200))
            .bind("entered", payment.entered())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return rows("where id = ?", id).get(0);
  }

  @Override
  public Optional<Payment> standing(String reference) {
    return rows("where standing = ?", key(reference)).stream().findFirst();
  }

  @Override
  public void takeBack(long id, TakenBack why) {
    ledger
        .handle()
        .createUpdate(
            """
            update payment
            set standing = null, taken_reason = :reason, taken_by = :who, taken_at = :at
            where id = :id
            """)
        .bind("id", id)
        .bind("reason", Fit.text(why.reason(), 2_000))
        .bind("who", Fit.text(why.who(), 200))
        .bind("at", why.at())
        .execute();
  }

  @Override
  public List<Payment> all() {
    return rows("order by id");
  }

  private List<Payment> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(COLUMNS + which, arguments)
        .mapTo(Row.class)
        .map(Row::payment)
        .list();
  }

  private static String key(String reference) {
    return Fit.key(reference.toUpperCase(Locale.ROOT), 200);
  }

  private record Row(
      long id,
      @Nested Payment.Transfer transfer,
      String who,
      Instant entered,
      @Nullable String takenReason,
      @Nullable String takenBy,
      @Nullable Instant takenAt) {
    Payment payment() {
      return new Payment(
          id, transfer, who, entered, TakenBack.stored(takenReason, takenBy, takenAt));
    }
  }
}
