package fr.comop.wiring;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.continuity.Continuity;
import fr.comop.continuity.sql.SqlMemory;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.intake.Rebuilding;
import fr.comop.intake.assessment.Assessor;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All of comop over one configuration, one store and one clock. Made and asked by one thread; what
 * its rooms hold may be used by several.
 */
public final class House implements AutoCloseable {
  public final Configuration configuration;
  public final StoreRoom store;
  public final CorrespondenceRoom correspondence;
  public final AssessmentRoom assessment;
  public final ReminderRoom reminder;
  public final RequestRoom requests;
  public final IntakeRoom intake;
  public final WaysInRoom waysIn;
  public final StaffRoom staff;
  public final AskedRoom asked;
  public final FundingRoom funding;
  public final SummaryRoom summary;
  public final SignatureRoom signature;
  public final EditionRoom edition;
  public final MeetingRoom meeting;
  public final NoticeRoom notice;
  public final DispatchRoom dispatch;
  public final HealthRoom health;

  /**
   * What a rehearsal does otherwise than the service.
   *
   * @param judging what becomes of what was found in a workbook
   * @param blanks makes of what makes blank workbooks what makes those that go with reminders
   */
  public record Variation(
      Assessor.Judging judging, UnaryOperator<Function<Deliverable, Mail.File>> blanks) {
    /** Nothing. */
    public static final Variation NONE =
        new Variation((workbook, found) -> found, UnaryOperator.identity());
  }

  /**
   * Opens the store and the archive.
   *
   * @throws IOException when the data directory cannot be used
   */
  public House(Configuration configuration, Clock clock) throws IOException {
    this(configuration, clock, Variation.NONE);
  }

  /** The same for a rehearsal. */
  public House(Configuration configuration, Clock clock, Variation variation) throws IOException {
    this.configuration = configuration;
    store = new StoreRoom(configuration.settings(), clock);
    correspondence = new CorrespondenceRoom(configuration, store);
    dispatch = new DispatchRoom(configuration, store);
    CasesRoom cases = new CasesRoom(configuration.settings(), store, dispatch);
    assessment =
        new AssessmentRoom(
            configuration,
            store,
            cases.endings,
            correspondence.stationeries(),
            variation.judging());
    reminder =
        new ReminderRoom(
            configuration,
            store,
            correspondence,
            assessment,
            store.sentReminders,
            variation.blanks().apply(assessment.blanks::file));
    requests =
        new RequestRoom(configuration.conventions(), store, correspondence, assessment, reminder);
    CasesRoom files = cases.granting(requests.extending(), configuration);
    intake =
        new IntakeRoom(
            configuration,
            store,
            correspondence,
            assessment,
            requests,
            new SlipRoom(configuration, store, dispatch, assessment, correspondence));
    waysIn = new WaysInRoom(configuration, store);
    funding = new FundingRoom(configuration, store);
    notice =
        new NoticeRoom(
            configuration, store, files, dispatch, correspondence, assessment, reminder, funding);
    staff =
        new StaffRoom(configuration, store, correspondence, assessment, reminder, notice.alerts());
    health = new HealthRoom(configuration, store, notice.alerts());
    asked = new AskedRoom(configuration, store);
    summary = new SummaryRoom(configuration, store, assessment, funding, correspondence);
    signature = new SignatureRoom(configuration, store, correspondence);
    edition = new EditionRoom(configuration, store, correspondence, assessment, summary, funding);
    meeting = new MeetingRoom(configuration, store, correspondence, edition);
  }

  /** What makes a lost store anew. */
  public Rebuilding rebuilding() {
    return new Rebuilding(
        store.desk,
        store.archive,
        store.arrivals,
        new Rebuilding.Again(
            intake.intake(), intake.frontDesk(), assessment.baseline(), TakingBack.in(store)),
        store.rebuilt(),
        store.pastMails());
  }

  /** What compares the configuration with the store. */
  public Continuity continuity() {
    return new Continuity(store.desk, new SqlMemory(store.ledger), configuration.conventions());
  }

  /**
   * Lets work begin that writes to the store or sends mails.
   *
   * @throws ConfigMistake when the configuration does not know what the store knows
   */
  public void begin() {
    var lost = continuity().lost();
    if (!lost.isEmpty()) {
      throw new ConfigMistake(LostWords.of(lost));
    }
    continuity().keep();
  }

  @Override
  public void close() {
    store.close();
  }
}
