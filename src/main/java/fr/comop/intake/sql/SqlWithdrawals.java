package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.intake.Withdrawals;
import fr.comop.intake.arrival.Arrival;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks in the rows of submissions and signed copies. */
public final class SqlWithdrawals implements Withdrawals {
  private static final String FILED =
      """
      select s.id, s.reference, s.arrival_id as arrival, a.channel, s.file_name, s.sha256,
             s.beneficiary, s.form, s.campaign_year as "year", s.received_at, s.withdrawn_at,
             s.withdrawn_by, s.withdrawn_why
      from submission s join arrival a on a.id = s.arrival_id
      """;

  private final Ledger ledger;

  public SqlWithdrawals(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Filed> find(String reference) {
    return ledger
        .handle()
        .select(FILED + "where s.reference = ?", reference)
        .mapTo(Filed.class)
        .findOne();
  }

  @Override
  public List<Filed> of(long arrival) {
    return ledger
        .handle()
        .select(FILED + "where s.arrival_id = ? order by s.id", arrival)
        .mapTo(Filed.class)
        .list();
  }

  @Override
  public void withdraw(long submission, Why why) {
    mark("submission", submission, why);
  }

  private void mark(String table, long id, Why why) {
    ledger
        .handle()
        .execute(
            "update "
                + table
                + " set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? where id = ?",
            why.at(),
            Fit.text(why.who(), 200),
            Fit.text(why.reason(), 2_000),
            id);
  }

  private record Signed(long id, String reference, Sha256 sha256) {}

  @Override
  public List<String> withdrawSigned(long arrival, @Nullable Sha256 sha256, Why why) {
    List<Signed> copies =
        ledger
            .handle()
            .select(
                """
                select c.id, s.reference, c.sha256
                from signed_copy c join submission s on s.id = c.submission_id
                where c.arrival_id = ? and c.withdrawn_at is null order by c.id
                """,
                arrival)
            .mapTo(Signed.class)
            .filter(one -> sha256 == null || one.sha256().equals(sha256))
            .list();
    copies.forEach(one -> mark("signed_copy", one.id(), why));
    return copies.stream().map(Signed::reference).toList();
  }

  @Override
  public void reopen(long exhibit) {
    ledger
        .handle()
        .execute(
            """
            update exhibit
            set stands = null, reason = null, examined_by = null, examined_at = null where id = ?
            """,
            exhibit);
  }

  @Override
  public void putBack(long arrival, String reason, Instant now) {
    // What was moved out of quarantine lies there no more, and is not looked for again.
    ledger
        .handle()
        .execute(
            """
            update arrival
            set state = 'QUARANTINED', assigned = null, attempts = 0, next_attempt_at = null,
                reason = ?, decided_at = ?, aside = (aside or not filed)
            where id = ?
            """,
            Fit.text(reason, 2_000),
            now,
            arrival);
  }

  @Override
  public void free(long arrival) {
    String origin =
        ledger
            .handle()
            .select("select origin from arrival where id = ?", arrival)
            .mapTo(String.class)
            .one();
    ledger
        .handle()
        .execute(
            "update arrival set origin = ? where id = ?",
            SqlArrivals.key(origin + ";" + Arrival.NUMBERING.reference(arrival)),
            arrival);
  }
}
