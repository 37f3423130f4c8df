package fr.comop.wiring;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Sweep;
import fr.comop.campaign.WorkingDays;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.reminder.Blocks;
import fr.comop.reminder.Enclosures;
import fr.comop.reminder.Holding;
import fr.comop.reminder.Planning;
import fr.comop.reminder.ReminderLetter;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.Standings;
import fr.comop.reminder.digest.Duties;
import fr.comop.reminder.release.Release;
import fr.comop.reminder.release.ReleaseDuty;
import fr.comop.reminder.sql.SqlReleases;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What reminds. */
public final class ReminderRoom {
  public final Standings standings;
  private final Configuration configuration;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final AssessmentRoom assessment;
  private final Conventions conventions;
  final SentReminders sent;
  private final Function<Deliverable, Mail.File> blanks;
  final WorkingDays workingDays = new FrenchWorkingDays();
  private @Nullable Reminders reminders;

  /**
   * What reminds.
   *
   * @param sent which reminders were decided on
   * @param blanks makes the blank workbook of a document
   */
  public ReminderRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      SentReminders sent,
      Function<Deliverable, Mail.File> blanks) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.assessment = assessment;
    this.sent = sent;
    this.blanks = blanks;
    conventions = configuration.conventions();
    standings =
        new Standings(
            assessment.owing,
            sent,
            store.deadAddresses,
            () -> new Blocks(conventions, store.arrivals.pending(), store.hindrances.all()),
            store.outbox,
            store.extensions::moves,
            store.replies);
  }

  public Planning planning() {
    return new Planning(store.desk, standings, assessment.owing, sent, store.outbox, calendar());
  }

  /** What lets reminders leave by themselves. */
  public Release release() {
    return new Release(store.desk, new SqlReleases(store.ledger));
  }

  /** What tells staff that nobody has let them. */
  Duties duty() {
    return new ReleaseDuty(
        new SqlReleases(store.ledger), configuration.settings().on(Setting.REMINDERS_ENABLED));
  }

  /** What tells which reminders an arrival holds back. */
  public Holding holding() {
    return new Holding(store.desk, conventions, store.arrivals, standings);
  }

  Enclosures enclosures() {
    return new Enclosures(store.archive, correspondence.stationeries(), blanks, assessment.copies);
  }

  /** What reminds; the same each time, as its texts are tried out when it is made. */
  public Reminders reminders() {
    Reminders known = reminders;
    if (known == null) {
      known =
          new Reminders(
              store.desk,
              conventions,
              standings,
              new Sweep(calendar()),
              tried(this::letter),
              sent,
              store.outbox);
      reminders = known;
    }
    return known;
  }

  /** When the mails of a campaign leave. */
  public static CampaignCalendar calendar(Configuration configuration) {
    return new CampaignCalendar(configuration.campaigns(), new FrenchWorkingDays());
  }

  CampaignCalendar calendar() {
    return new CampaignCalendar(configuration.campaigns(), workingDays);
  }

  private ReminderLetter letter() {
    return new ReminderLetter(
        correspondence.stationeries(),
        conventions,
        configuration.campaigns(),
        calendar(),
        enclosures(),
        store.submissions);
  }

  /** Tells a text that is missing or wrong as a mistake of the configuration. */
  static <T> T tried(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalStateException e) {
      throw new ConfigMistake(String.valueOf(e.getMessage()));
    }
  }
}
