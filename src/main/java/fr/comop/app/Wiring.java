package fr.comop.app;

import fr.comop.archive.Archive;
import fr.comop.archive.Room;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Caps;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Postman;
import fr.comop.correspondence.Recall;
import fr.comop.correspondence.Security;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.Spent;
import fr.comop.correspondence.Texts;
import fr.comop.correspondence.smtp.From;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.correspondence.smtp.SmtpSender;
import fr.comop.correspondence.smtp.SmtpSettings;
import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlHandovers;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.intake.Acknowledgement;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.Assessor;
import fr.comop.intake.Blanks;
import fr.comop.intake.Calls;
import fr.comop.intake.Channel;
import fr.comop.intake.DroppedFiles;
import fr.comop.intake.Envelopes;
import fr.comop.intake.FileKind;
import fr.comop.intake.Filing;
import fr.comop.intake.FollowUps;
import fr.comop.intake.HindranceList;
import fr.comop.intake.Hindrances;
import fr.comop.intake.Identification;
import fr.comop.intake.Intake;
import fr.comop.intake.MarkedCopies;
import fr.comop.intake.Opener;
import fr.comop.intake.Owing;
import fr.comop.intake.PicturesBeside;
import fr.comop.intake.Plans;
import fr.comop.intake.Readiness;
import fr.comop.intake.Reception;
import fr.comop.intake.Recheck;
import fr.comop.intake.StoredKnowledge;
import fr.comop.intake.Submissions;
import fr.comop.intake.Unfolding;
import fr.comop.intake.Waivers;
import fr.comop.intake.container.Tnef;
import fr.comop.intake.container.Zip;
import fr.comop.intake.folder.Answers;
import fr.comop.intake.folder.FolderSettings;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mail.ForwardedMail;
import fr.comop.intake.mail.MailReader;
import fr.comop.intake.mail.OpenedArrivals;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.intake.mailbox.MailboxSettings;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.intake.sql.SqlDroppedFiles;
import fr.comop.intake.sql.SqlHindrances;
import fr.comop.intake.sql.SqlLooks;
import fr.comop.intake.sql.SqlSubmissions;
import fr.comop.intake.sql.SqlWaivers;
import fr.comop.ledger.AuditTrail;
import fr.comop.ledger.ClockWatch;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.Replies;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.sql.SqlExtensions;
import fr.comop.reminder.sql.SqlReplies;
import fr.comop.reminder.sql.SqlSentReminders;
import fr.comop.workbook.find.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Builds the objects of comop, once, by their constructors. Made and asked by one thread. */
public final class Wiring implements AutoCloseable {
  final Configuration configuration;
  final Settings settings;
  final Clock clock;
  final Archive archive;
  final ArrivalJournal journal;
  final Ledger ledger;
  final AuditTrail audit;
  final SqlArrivals arrivals;
  final Submissions submissions;
  final Waivers waivers;
  final Outbox outbox;
  final Spent spent;
  final ClockWatch clockWatch;
  final Owing owing;
  final Opener opener;
  final Assessor assessor;
  final Filing filing;
  final Blanks blanks;
  private final Plans plans;
  final MarkedCopies copies;
  final SqlExtensions extensions;
  final Replies replies;
  final SentReminders sentReminders;
  final DeadAddresses deadAddresses;
  private final StoreOpening opening;
  private final SqlLooks looks;
  final Room room;
  final Readiness readiness;
  final DroppedFiles dropped;
  final HindranceList hindrances;
  private @Nullable Texts texts;
  private @Nullable ReminderWiring reminding;

  /**
   * Opens the store and the archive.
   *
   * @throws IOException when the data directory cannot be used
   */
  public Wiring(Configuration configuration, Clock clock) throws IOException {
    this(configuration, clock, (workbook, assessment) -> assessment);
  }

  /**
   * The same for a rehearsal.
   *
   * @param judging what becomes of what was found in a workbook
   */
  Wiring(Configuration configuration, Clock clock, Assessor.Judging judging) throws IOException {
    this.configuration = configuration;
    this.settings = configuration.settings();
    this.clock = clock;
    opening = new StoreOpening(settings);
    archive = opening.archive();
    journal = new ArrivalJournal(opening.archiveDirectory());
    room = new Room(opening.disks(archive), settings.bytes(Setting.DATA_KEEP_FREE));
    readiness = new Readiness(room);
    ledger = opening.ledger(archive);
    audit = new AuditTrail(ledger, clock);
    arrivals = new SqlArrivals(ledger);
    submissions = new SqlSubmissions(ledger, clock);
    outbox = new SqlOutbox(ledger);
    spent = new SqlSpent(ledger);
    clockWatch = new ClockWatch(ledger, clock, List.of(outbox::hasten, arrivals::hasten));
    looks = new SqlLooks(ledger);
    dropped = new SqlDroppedFiles(ledger);
    hindrances = new SqlHindrances(ledger);
    extensions = new SqlExtensions(ledger);
    replies = new SqlReplies(ledger);
    sentReminders = new SqlSentReminders(ledger);
    deadAddresses = new SqlDeadAddresses(ledger);
    owing = new Owing(configuration.convention(), extensions, submissions);
    opener = new Opener(new Locator(configuration.forms().values()));
    waivers = new SqlWaivers(ledger);
    plans = new Plans(configuration.convention(), configuration.forms().values(), submissions);
    assessor =
        new Assessor(
            configuration.convention(),
            new StoredKnowledge(configuration.convention(), submissions, plans, waivers),
            judging);
    filing =
        new Filing(
            configuration.convention(), assessor, submissions, owing, new PicturesBeside(archive));
    blanks =
        new Blanks(archive, configuration.convention(), configuration.forms(), plans, submissions);
    copies = new MarkedCopies(archive, submissions, configuration.convention(), audit);
    JournalFromStore.write(this);
  }

  /**
   * Lets other commands in while this process has the store open.
   *
   * @throws Refused when another process serves the store
   */
  void serve() {
    opening.serve(ledger);
  }

  static CampaignCalendar calendar(Configuration configuration) {
    return new CampaignCalendar(configuration.campaign(), new FrenchWorkingDays());
  }

  Reception reception() {
    return new Reception(archive, journal, ledger, arrivals, readiness, clock);
  }

  Recheck recheck() {
    return new Recheck(
        ledger,
        submissions,
        archive,
        opener,
        assessor,
        filing,
        configuration.convention(),
        configuration.forms(),
        audit);
  }

  Envelopes envelopes() {
    return new OpenedArrivals(archive, mailReader(), dropped, settings.bytes(Setting.MAIL_LIMIT));
  }

  Intake intake() {
    return intake(envelopes());
  }

  /** An intake that opens arrivals in this way. */
  Intake intake(Envelopes envelopes) {
    return new Intake(
        ledger,
        arrivals,
        envelopes,
        unfolding(mailReader()),
        new Identification(configuration.convention()),
        filing,
        acknowledgement(configuration, texts()),
        followUps(),
        blanks,
        owing,
        configuration.convention(),
        reminding().echoes(),
        outbox,
        audit,
        readiness,
        clock,
        settings.count(Setting.INTAKE_TRIES));
  }

  private FollowUps followUps() {
    Calls calls =
        new Calls(
            submissions,
            texts(),
            letterhead(settings),
            configuration.convention(),
            outbox,
            audit,
            clock);
    return new FollowUps(submissions, owing, copies, calls);
  }

  private Unfolding unfolding(MailReader reader) {
    long largest = settings.bytes(Setting.MAIL_LIMIT);
    return new Unfolding(
        archive,
        opener,
        Map.of(
            FileKind.ZIP, new Zip(largest),
            FileKind.TNEF, new Tnef(largest),
            FileKind.MAIL, new ForwardedMail(reader)),
        largest);
  }

  private MailReader mailReader() {
    return new MailReader(
        archive::keep,
        settings.bytes(Setting.MAIL_LIMIT),
        Set.of(settings.text(Setting.SENDER_ADDRESS)));
  }

  /** The answers in the configured texts, which are tried out at once. */
  static Acknowledgement acknowledgement(Configuration configuration) {
    return acknowledgement(configuration, texts(configuration));
  }

  private static Acknowledgement acknowledgement(Configuration configuration, Texts texts) {
    try {
      Calls.tryOut(texts, letterhead(configuration.settings()));
      return new Acknowledgement(
          texts, letterhead(configuration.settings()), configuration.convention());
    } catch (IllegalStateException e) {
      throw new ConfigMistake(String.valueOf(e.getMessage()));
    }
  }

  /** The texts, of which each that was used is kept ready. */
  Texts texts() {
    Texts known = texts;
    if (known == null) {
      known = texts(configuration);
      texts = known;
    }
    return known;
  }

  private static Texts texts(Configuration configuration) {
    return new Texts(configuration.directory().resolve("texts"));
  }

  static Letterhead letterhead(Settings settings) {
    return new Letterhead(
        settings.text(Setting.SERVICE_NAME),
        settings.text(Setting.SERVICE_ADDRESS),
        settings.text(Setting.SERVICE_PHONE),
        settings.text(Setting.SERVICE_EMAIL),
        settings.text(Setting.SENDER_ADDRESS));
  }

  private ReminderWiring reminding() {
    ReminderWiring known = reminding;
    if (known == null) {
      known = new ReminderWiring(this);
      reminding = known;
    }
    return known;
  }

  Reminders reminders() {
    return reminding().reminders();
  }

  ReminderRound reminderRound(BooleanSupplier waysInAreRead) {
    return reminding().round(waysInAreRead);
  }

  Mailbox mailbox() {
    return new Mailbox(
        new MailboxSettings(
            settings.text(Setting.MAILBOX_HOST),
            settings.count(Setting.MAILBOX_PORT),
            security(Setting.MAILBOX_SECURITY),
            settings.text(Setting.MAILBOX_USER),
            settings.text(Setting.MAILBOX_PASSWORD),
            settings.text(Setting.MAILBOX_INBOX),
            settings.text(Setting.MAILBOX_DONE),
            settings.text(Setting.MAILBOX_QUARANTINE),
            settings.duration(Setting.MAILBOX_TIMEOUT),
            settings.bytes(Setting.MAIL_LIMIT)),
        origins -> ledger.inTransaction(() -> arrivals.states(Channel.MAILBOX, origins)),
        arrivals,
        hindrances("mailbox", Setting.MAILBOX_EVERY),
        clock);
  }

  private Hindrances hindrances(String way, Setting every) {
    return new Hindrances(
        way,
        hindrances,
        clock,
        settings.duration(every),
        settings.duration(Setting.MAILBOX_RETRY_MOST));
  }

  SharedFolder folder() {
    makeOwnFolder();
    return new SharedFolder(
        new FolderSettings(
            settings.path(Setting.FOLDER_DIR),
            settings.text(Setting.FOLDER_SENTINEL),
            settings.duration(Setting.FOLDER_REST),
            settings.duration(Setting.FOLDER_PATIENCE)),
        ledger,
        arrivals,
        dropped,
        looks,
        new Answers(ledger, outbox, archive, this::folderOf),
        archive,
        hindrances("folder", Setting.FOLDER_EVERY),
        clock);
  }

  /** The folder of whom an arrival concerns: of whom staff say, else the one it lay in. */
  private String folderOf(Arrival arrival) {
    return Optional.ofNullable(arrival.assigned())
        .flatMap(configuration.convention()::beneficiary)
        .map(Beneficiary::folder)
        .orElseGet(() -> String.valueOf(arrival.folder()));
  }

  /** A folder inside our own data directory is made; a share of somebody else's never is. */
  private void makeOwnFolder() {
    Path root = settings.path(Setting.FOLDER_DIR);
    if (root.startsWith(settings.path(Setting.DATA_DIR))) {
      for (Beneficiary beneficiary : configuration.convention().beneficiaries()) {
        try {
          Files.createDirectories(root.resolve(beneficiary.folder()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  Postman postman(Sender sender, Recall recall) {
    return new Postman(
        ledger,
        outbox,
        new SqlHandovers(ledger),
        spent,
        sender,
        deadAddresses,
        caps(),
        recall,
        clock,
        new Postman.Patience(
            settings.count(Setting.OUTBOX_TRIES), settings.duration(Setting.OUTBOX_UNSURE_WAIT)));
  }

  private Caps caps() {
    return new Caps(
        settings.count(Setting.OUTBOX_MOST_EACH),
        settings.count(Setting.OUTBOX_MOST),
        settings.count(Setting.OUTBOX_STRANGERS),
        settings.count(Setting.OUTBOX_STRANGERS_EACH),
        this::isForStranger);
  }

  /** Staff may have an unknown sender's mail dealt with: its answer is no receipt. */
  private boolean isForStranger(Outbox.Queued queued) {
    return queued.kind().equals(Acknowledgement.RECEIPT)
        && queued.mail().to().stream()
            .allMatch(to -> configuration.convention().writingFrom(to).isEmpty());
  }

  MailComposer composer(Archive originals, Clock now) {
    return new MailComposer(
        new From(settings.text(Setting.SENDER_ADDRESS), settings.text(Setting.SENDER_NAME)),
        originals::open,
        now);
  }

  SmtpSender sender() {
    return new SmtpSender(
        new SmtpSettings(
            settings.text(Setting.SMTP_HOST),
            settings.count(Setting.SMTP_PORT),
            security(Setting.SMTP_SECURITY),
            filled(Setting.SMTP_USER),
            filled(Setting.SMTP_PASSWORD),
            settings.duration(Setting.SMTP_TIMEOUT),
            SmtpSettings.LAST_TIMEOUT),
        composer(archive, clock));
  }

  private @Nullable String filled(Setting setting) {
    String value = settings.text(setting);
    return value.isEmpty() ? null : value;
  }

  private Security security(Setting setting) {
    return Security.valueOf(settings.text(setting).toUpperCase(Locale.ROOT));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
