package fr.comop.notice.channel.sql;

import fr.comop.archive.Sha256;
import fr.comop.desk.TakenBack;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reports;
import fr.comop.notice.tracking.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was reported: a row each, which a key keeps from being there twice. */
public final class SqlReports implements Reports {
  private static final String COLUMNS =
      """
      id, notice_id as notice, kind, happened_on as "day", tracking_number as "number", reason,
      proof, proof_name, who, entered_at as entered
      """;

  private final Ledger ledger;
  private final StruckTable<Row, Reported> table;

  public SqlReports(Ledger ledger) {
    this.ledger = ledger;
    table = new StruckTable<>(ledger, "notice_report", COLUMNS, Row.class, Row::reported);
  }

  @Override
  public Reported add(Reported one) {
    Report report = one.report();
    long id =
        ledger
            .handle()
            .createUpdate(
                """
                insert into notice_report
                  (notice_id, kind, happened_on, tracking_number, reason, proof, proof_name, said,
                   who, entered_at)
                values
                  (:notice, :kind, :day, :number, :reason, :proof, :proofName, :said, :who, :entered)
                """)
            .bind("notice", one.notice())
            .bind("kind", report.kind())
            .bind("day", report.day())
            .bind("number", Fit.text(report.number(), 40))
            .bind("reason", Fit.text(report.reason(), 500))
            .bind("proof", report.proof())
            .bind("proofName", Fit.text(one.proofName(), 255))
            .bind("said", said(report))
            .bind("who", Fit.text(one.who(), 200))
            .bind("entered", one.entered())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return table.find(id).orElseThrow();
  }

  /** What two that say the same have in common. */
  private static Sha256 said(Report report) {
    return Sha256.of(
        String.join(
                "\n",
                report.kind().name(),
                report.day().toString(),
                report.number(),
                report.reason(),
                String.valueOf(report.proof()))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void strike(long id, TakenBack why) {
    table.strike(id, why);
  }

  @Override
  public Optional<Reported> find(long id) {
    return table.find(id);
  }

  @Override
  public List<Reported> of(long notice) {
    return table.of(notice);
  }

  @Override
  public List<Reported> others(long notice, Report report) {
    return table.rows(
        """
        where notice_id <> ? and struck_at is null
          and (tracking_number <> '' and tracking_number = ? or proof = ?)
        order by id
        """,
        notice,
        report.number(),
        report.proof() == null ? "" : report.proof().hex());
  }

  private record Row(
      long id,
      long notice,
      Report.Kind kind,
      LocalDate day,
      String number,
      String reason,
      @Nullable Sha256 proof,
      String proofName,
      String who,
      Instant entered,
      @Nullable String struckReason,
      @Nullable String struckBy,
      @Nullable Instant struckAt) {
    Reported reported() {
      return new Reported(
          id,
          notice,
          new Report(kind, day, number, reason, proof),
          proofName,
          who,
          entered,
          TakenBack.stored(struckReason, struckBy, struckAt));
    }
  }
}
