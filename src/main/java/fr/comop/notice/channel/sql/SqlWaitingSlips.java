package fr.comop.notice.channel.sql;

import fr.comop.archive.Sha256;
import fr.comop.desk.TakenBack;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.notice.channel.WaitingSlips;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slips that came without their day: a row each, which a key keeps from being there twice. */
public final class SqlWaitingSlips implements WaitingSlips {
  private static final String COLUMNS =
      """
      select id, notice_id as notice, scan, name, arrival_id as arrival, entered_at as entered, struck_reason,
             struck_by, struck_at
      from notice_slip
      """;

  private final Ledger ledger;

  public SqlWaitingSlips(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public WaitingSlip add(WaitingSlip one) {
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into notice_slip (notice_id, scan, name, arrival_id, entered_at)
                values (:notice, :scan, :name, :arrival, :entered)
                """)
            .bind("notice", one.notice())
            .bind("scan", one.scan())
            .bind("name", Fit.text(one.name(), 255))
            .bind("arrival", one.arrival())
            .bind("entered", one.entered())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return find(id).orElseThrow();
  }

  @Override
  public void strike(long id, TakenBack why) {
    ledger
        .handle()
        .createUpdate(
            """
            update notice_slip
            set struck_reason = :reason, struck_by = :who, struck_at = :at
            where id = :id
            """)
        .bind("id", id)
        .bind("reason", Fit.text(why.reason(), 2_000))
        .bind("who", Fit.text(why.who(), 200))
        .bind("at", why.at())
        .execute();
  }

  @Override
  public Optional<WaitingSlip> find(long id) {
    return rows("where id = ?", id).stream().findFirst();
  }

  @Override
  public List<WaitingSlip> of(long notice) {
    return rows("where notice_id = ? order by id", notice);
  }

  private List<WaitingSlip> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(COLUMNS + which, arguments)
        .mapTo(Row.class)
        .map(Row::slip)
        .list();
  }

  private record Row(
      long id,
      long notice,
      Sha256 scan,
      String name,
      long arrival,
      Instant entered,
      @Nullable String struckReason,
      @Nullable String struckBy,
      @Nullable Instant struckAt) {
    WaitingSlip slip() {
      return new WaitingSlip(
          id,
          notice,
          scan,
          name,
          arrival,
          entered,
          struckReason == null || struckBy == null || struckAt == null
              ? null
              : new TakenBack(struckReason, struckBy, struckAt));
    }
  }
}
