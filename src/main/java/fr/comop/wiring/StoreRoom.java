package fr.comop.wiring;

import fr.comop.archive.Archive;
import fr.comop.archive.Room;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.PastMails;
import fr.comop.correspondence.Spent;
import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.correspondence.sql.SqlPastMails;
import fr.comop.correspondence.sql.SqlSpent;
import fr.comop.desk.Desk;
import fr.comop.intake.JournalFromStore;
import fr.comop.intake.RebuiltArrivals;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.arrival.Readiness;
import fr.comop.intake.arrival.WayIn;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.assessment.Waivers;
import fr.comop.intake.identification.Looks;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.intake.sql.SqlDroppedFiles;
import fr.comop.intake.sql.SqlExhibits;
import fr.comop.intake.sql.SqlHindrances;
import fr.comop.intake.sql.SqlLooks;
import fr.comop.intake.sql.SqlRebuilding;
import fr.comop.intake.sql.SqlSignedCopies;
import fr.comop.intake.sql.SqlSubmissions;
import fr.comop.intake.sql.SqlWaivers;
import fr.comop.keeping.DecisionJournal;
import fr.comop.ledger.ClockWatch;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.audit.AuditHeads;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.reminder.ExtensionRegister;
import fr.comop.reminder.Replies;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.digest.Digests;
import fr.comop.reminder.sql.SqlDigests;
import fr.comop.reminder.sql.SqlExtensions;
import fr.comop.reminder.sql.SqlReplies;
import fr.comop.reminder.sql.SqlSentReminders;
import fr.comop.wiring.store.StoreOpening;
import fr.comop.wiring.store.StoreUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** What is stored: the database with its tables, and the archive of originals. */
public final class StoreRoom implements AutoCloseable {
  public final Clock clock;
  public final Archive archive;
  public final Ledger ledger;
  public final AuditTrail audit;
  final AuditHeads auditHeads;
  public final DecisionJournal decisions;
  public final Desk desk;
  public final Arrivals arrivals;
  public final WayIn wayIn;
  public final ArrivalJournal journal;
  public final Room room;
  public final Readiness readiness;
  public final DroppedFiles dropped;
  public final HindranceList hindrances;
  public final Looks looks;
  public final Submissions submissions;
  public final Exhibits exhibits;
  public final SignedCopies signedCopies;
  public final Waivers waivers;
  public final Outbox outbox;
  public final Spent spent;
  public final DeadAddresses deadAddresses;
  public final ExtensionRegister extensions;
  public final Replies replies;
  public final SentReminders sentReminders;
  public final Digests digests;
  public final ClockWatch clockWatch;
  final StoreOpening opening;

  StoreRoom(Settings settings, Clock clock) throws IOException {
    this.clock = clock;
    opening = new StoreOpening(settings);
    archive = opening.archive();
    journal = new ArrivalJournal(opening.archiveDirectory());
    room = new Room(opening.disks(archive), settings.bytes(Setting.DATA_KEEP_FREE));
    readiness = new Readiness(room);
    ledger = opening.ledger(archive);
    auditHeads = new AuditHeads(opening.archiveDirectory());
    audit = new AuditTrail(ledger, clock, auditHeads);
    decisions = new DecisionJournal(ledger, audit, opening.archiveDirectory());
    decisions.follow();
    desk = new Desk(ledger, audit, clock);
    SqlArrivals inbox = new SqlArrivals(ledger);
    arrivals = inbox;
    wayIn = inbox;
    dropped = new SqlDroppedFiles(ledger);
    hindrances = new SqlHindrances(ledger);
    looks = new SqlLooks(ledger);
    submissions = new SqlSubmissions(ledger, clock);
    exhibits = new SqlExhibits(ledger);
    signedCopies = new SqlSignedCopies(ledger);
    waivers = new SqlWaivers(ledger);
    outbox = new SqlOutbox(ledger, Turns::of);
    spent = new SqlSpent(ledger);
    deadAddresses = new SqlDeadAddresses(ledger);
    extensions = new SqlExtensions(ledger);
    replies = new SqlReplies(ledger);
    sentReminders = new SqlSentReminders(ledger);
    digests = new SqlDigests(ledger);
    clockWatch = new ClockWatch(ledger, clock, List.of(outbox::hasten, inbox::hasten));
    new JournalFromStore(journal, archive, desk, arrivals, submissions).write();
  }

  /**
   * Lets other commands in from now on, and the archive's group note what its members decide.
   *
   * @throws StoreUnavailable when another process serves the store
   */
  public void serve() {
    opening.serve(ledger);
    auditHeads.letGroupIn();
  }

  /** Whether there is a store, or was one. */
  public static boolean exists(Settings settings) {
    return new StoreOpening(settings).isKnown();
  }

  /** What a rebuilding needs besides. */
  RebuiltArrivals rebuilt() {
    return new SqlRebuilding(ledger);
  }

  PastMails pastMails() {
    return new SqlPastMails(ledger);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
