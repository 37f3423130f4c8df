package fr.comop.notice.channel.sql;

import fr.comop.archive.Sha256;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.notice.channel.Dispatch;
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Way;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was handed over: a row a letter. */
public final class SqlDispatches implements Dispatches {
  private static final String COLUMNS =
      """
      select notice_id as notice, case_id, way, pdf, address, handed_over, state, provider_id,
             asked_at as asked, trouble, troubled_at as troubled, version
      from notice_dispatch
      """;

  private final Ledger ledger;

  public SqlDispatches(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void add(Dispatch one) {
    ledger
        .handle()
        .createUpdate(
            """
            insert into notice_dispatch
              (notice_id, case_id, way, pdf, address, handed_over, state, version)
            values (:notice, :caseId, :way, :pdf, :address, :handedOver, :state, 0)
            """)
        .bind("notice", one.notice())
        .bind("caseId", one.caseId())
        .bind("way", one.way())
        .bind("pdf", one.pdf())
        .bind("address", Fit.text(String.join("\n", one.address()), 300))
        .bind("handedOver", one.handedOver())
        .bind("state", one.state())
        .execute();
  }

  @Override
  public boolean put(Dispatch one) {
    return ledger
            .handle()
            .createUpdate(
                """
                update notice_dispatch
                set state = :state, provider_id = :provider, asked_at = :asked, trouble = :trouble,
                    troubled_at = :troubled, version = version + 1
                where notice_id = :notice and version = :version
                """)
            .bind("state", one.state())
            .bind("provider", Fit.text(one.providerId(), 100))
            .bind("asked", one.asked())
            .bind("trouble", Fit.text(one.trouble(), 2_000))
            .bind("troubled", one.troubled())
            .bind("notice", one.notice())
            .bind("version", one.version())
            .execute()
        == 1;
  }

  @Override
  public Optional<Dispatch> find(long notice) {
    return rows("where notice_id = ?", notice).stream().findFirst();
  }

  @Override
  public List<Dispatch> open() {
    return rows("where state <> 'DONE' order by notice_id");
  }

  @Override
  public List<Dispatch> all() {
    return rows("order by notice_id");
  }

  private List<Dispatch> rows(String which, Object... arguments) {
    return ledger
        .handle()
        .select(COLUMNS + which, arguments)
        .mapTo(Row.class)
        .map(Row::dispatch)
        .list();
  }

  private record Row(
      long notice,
      long caseId,
      Way way,
      Sha256 pdf,
      String address,
      Instant handedOver,
      Dispatch.State state,
      @Nullable String providerId,
      @Nullable Instant asked,
      @Nullable String trouble,
      @Nullable Instant troubled,
      int version) {
    Dispatch dispatch() {
      return new Dispatch(
          notice,
          caseId,
          way,
          pdf,
          address.lines().toList(),
          handedOver,
          new Dispatch.Course(state, providerId, asked, trouble, troubled),
          version);
    }
  }
}
