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
      id, notice_id as notice, scan, name, arrival_id as arrival, entered_at as entered
      """;

  private final Ledger ledger;
  private final StruckTable<Row, WaitingSlip> table;

  public SqlWaitingSlips(Ledger ledger) {
    this.ledger = ledger;
    table = new StruckTable<>(ledger, "notice_slip", COLUMNS, Row.class, Row::slip);
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
    return table.find(id).orElseThrow();
  }

  @Override
  public void strike(long id, TakenBack why) {
    table.strike(id, why);
  }

  @Override
  public Optional<WaitingSlip> find(long id) {
    return table.find(id);
  }

  @Override
  public List<WaitingSlip> of(long notice) {
    return table.of(notice);
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
          TakenBack.stored(struckReason, struckBy, struckAt));
    }
  }
}
