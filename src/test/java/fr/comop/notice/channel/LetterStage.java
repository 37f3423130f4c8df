package fr.comop.notice.channel;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Account;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.desk.People;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.notice.channel.sql.SqlDispatches;
import fr.comop.notice.channel.sql.SqlReports;
import fr.comop.notice.channel.sql.SqlWaitingSlips;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import fr.comop.stage.BlankStore;
import fr.comop.stage.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Letters that were handed over on 1 March 2021, in a store on disk, under a clock that is set. */
public final class LetterStage implements AutoCloseable {
  public static final LocalDate HANDED_OVER = LocalDate.of(2021, 3, 1);
  public static final List<String> ADDRESS =
      List.of(
          "Commune de Vaulx-en-Velin",
          "Monsieur le Maire",
          "Hôtel de ville",
          "Place de la Nation",
          "69120 VAULX-EN-VELIN");
  public static final Actor CAMILLE =
      new People("people.yaml", "root", List.of()).who(Account.of("camille"), Set.of("root"));

  public final Path directory;
  private final LedgerSettings settings;
  public final HandClock clock = new HandClock(at(HANDED_OVER));
  public Ledger ledger;
  public Archive archive;
  public Desk desk;
  public AuditTrail audit;
  public Dispatches dispatches;
  public Reports reports;

  public LetterStage(Path directory) throws IOException {
    this(directory, BlankStore.in(directory.resolve("store")));
  }

  public LetterStage(Path directory, LedgerSettings settings) throws IOException {
    this.directory = directory;
    this.settings = settings;
    open();
  }

  private void open() throws IOException {
    archive = new Archive(directory.resolve("archive"));
    ledger = Ledger.open(settings);
    audit = new AuditTrail(ledger, clock, new AuditHeads(directory.resolve("archive")));
    desk = new Desk(ledger, audit, clock);
    dispatches = new SqlDispatches(ledger);
    reports = new SqlReports(ledger);
  }

  /** As after a kill. */
  public void restart() throws IOException {
    ledger.close();
    open();
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(10, 0)).atZone(Deliverable.ZONE).toInstant();
  }

  /** Makes it ten o'clock of a day. */
  public LetterStage on(LocalDate day) {
    clock.set(at(day));
    return this;
  }

  public LetterStage later(Duration time) {
    clock.turn(time);
    return this;
  }

  public static byte[] pdf(String words) {
    return ("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8);
  }

  /** Hands a letter over, as the act does. */
  public Dispatch handOver(long notice, Way way) throws IOException {
    Sha256 pdf = archive.keep(pdf("lettre " + notice));
    Dispatch dispatch = Dispatch.of(notice, 7, way, pdf, ADDRESS, clock.instant());
    desk.decide(() -> dispatches.add(dispatch));
    return dispatch;
  }

  public Reporting reporting() {
    return new Reporting(desk, dispatches, reports, archive);
  }

  public Following following() {
    return new Following(desk, dispatches, reports, slips());
  }

  public SlipDesk slips() {
    return new SlipDesk(desk, dispatches, reports, new SqlWaitingSlips(ledger), archive);
  }

  public Dispatch dispatch(long notice) {
    return desk.look(() -> dispatches.find(notice)).orElseThrow();
  }

  public Tracking tracking(long notice) {
    return desk.look(() -> reports.tracking(notice));
  }

  public static Reporting.Told told(
      Report.Kind kind, LocalDate day, String number, @Nullable Scan scan) {
    return new Reporting.Told(kind, day, number, "", scan);
  }

  public static Scan scan(String words) {
    return Scan.of(words + ".pdf", pdf(words));
  }

  public Reporting.Entered enter(long notice, Report.Kind kind, LocalDate day, String number) {
    return reporting().enter("LR-" + notice, told(kind, day, number, null), "", CAMILLE);
  }

  /** What the audit trail says, the kind and the words of each line. */
  public List<String> audited() {
    return ledger.inTransaction(
        () -> audit.oldestFirst(1_000).stream().map(LetterStage::line).toList());
  }

  private static String line(AuditEntry one) {
    return one.what() + " " + one.subject() + " " + one.who() + " " + one.details();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
