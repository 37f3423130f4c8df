package fr.comop.wiring;

import fr.comop.archive.Archive;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.sql.SqlDeadAddresses;
import fr.comop.correspondence.sql.SqlOutbox;
import fr.comop.desk.Causes;
import fr.comop.desk.Desk;
import fr.comop.intake.Arrivals;
import fr.comop.intake.Looks;
import fr.comop.intake.Submissions;
import fr.comop.intake.Waivers;
import fr.comop.intake.WayIn;
import fr.comop.intake.sql.SqlArrivals;
import fr.comop.intake.sql.SqlLooks;
import fr.comop.intake.sql.SqlSubmissions;
import fr.comop.intake.sql.SqlWaivers;
import fr.comop.ledger.AuditTrail;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.reminder.Digests;
import fr.comop.reminder.ExtensionRegister;
import fr.comop.reminder.Replies;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.sql.SqlDigests;
import fr.comop.reminder.sql.SqlExtensions;
import fr.comop.reminder.sql.SqlReplies;
import fr.comop.reminder.sql.SqlSentReminders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What is stored: the database with its tables, and the archive of originals. */
public final class StoreRoom implements AutoCloseable {
  public final Clock clock;
  public final Archive archive;
  public final Ledger ledger;
  public final AuditTrail audit;
  public final Desk desk;
  public final Arrivals arrivals;
  public final WayIn wayIn;
  public final Looks looks;
  public final Submissions submissions;
  public final Waivers waivers;
  public final Outbox outbox;
  public final DeadAddresses deadAddresses;
  public final ExtensionRegister extensions;
  public final Replies replies;
  public final SentReminders sentReminders;
  public final Digests digests;

  StoreRoom(Settings settings, Clock clock) throws IOException {
    this.clock = clock;
    Path data = Files.createDirectories(settings.path(Setting.DATA_DIR));
    archive = new Archive(data.resolve("archive"));
    ledger = opened(settings(settings, data));
    audit = new AuditTrail(ledger, clock);
    desk = new Desk(ledger, audit, clock);
    SqlArrivals inbox = new SqlArrivals(ledger);
    arrivals = inbox;
    wayIn = inbox;
    looks = new SqlLooks(ledger);
    submissions = new SqlSubmissions(ledger, clock);
    waivers = new SqlWaivers(ledger);
    outbox = new SqlOutbox(ledger);
    deadAddresses = new SqlDeadAddresses(ledger);
    extensions = new SqlExtensions(ledger);
    replies = new SqlReplies(ledger);
    sentReminders = new SqlSentReminders(ledger);
    digests = new SqlDigests(ledger);
  }

  /** Whether there is a store yet. */
  public static boolean exists(Settings settings) {
    return !settings.text(Setting.STORE_URL).isEmpty()
        || Files.exists(settings.path(Setting.DATA_DIR).resolve("comop.mv.db"));
  }

  private static Ledger opened(LedgerSettings store) {
    try {
      return Ledger.open(store);
    } catch (RuntimeException e) {
      throw new StoreUnavailable(
          "La base "
              + store.url()
              + " ne s’ouvre pas : "
              + Causes.told(e)
              + "\nSi un autre programme la tient sans la partager, fermez-le ; sinon, voyez les"
              + " réglages store.* et data.dir (« comop config »).");
    }
  }

  private static LedgerSettings settings(Settings settings, Path data) {
    String url = settings.text(Setting.STORE_URL);
    return url.isEmpty()
        ? LedgerSettings.h2File(data.resolve("comop"))
        : new LedgerSettings(
            url, settings.text(Setting.STORE_USER), settings.text(Setting.STORE_PASSWORD));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
