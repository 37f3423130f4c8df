package fr.comop.intake.sql;

import fr.comop.intake.assessment.Waiver;
import fr.comop.intake.assessment.Waivers;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of waivers. */
public final class SqlWaivers implements Waivers {
  private static final String COLUMNS =
      """
      select id, beneficiary, form, campaign_year as "year", check_name as "check", question, reason,
             until_day as "until", who, given_at as given, ended_at as ended
      from waiver
      """;

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
            .bindMethods(waiver)
            .bind("reason", Fit.text(waiver.reason(), 2_000))
            .bind("who", Fit.text(waiver.who(), 200))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  @Override
  public List<Waiver> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").mapTo(Waiver.class).list();
  }

  @Override
  public Optional<Waiver> find(long id) {
    return ledger.handle().select(COLUMNS + "where id = ?", id).mapTo(Waiver.class).findOne();
  }

  @Override
  public void end(long id, Instant now) {
    ledger.handle().execute("update waiver set ended_at = ? where id = ?", now, id);
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
        .mapTo(Waiver.class)
        .list();
  }
}
