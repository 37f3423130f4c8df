package fr.comop.wiring;

import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Conventions;
import fr.comop.edition.Disclosures;
import fr.comop.edition.EditionJournal;
import fr.comop.edition.Editions;
import fr.comop.edition.Issuing;
import fr.comop.edition.JournaledEditions;
import fr.comop.edition.Mailing;
import fr.comop.edition.Occasion;
import fr.comop.edition.Publishing;
import fr.comop.edition.SharedPlace;
import fr.comop.edition.Shelf;
import fr.comop.edition.SummaryLetter;
import fr.comop.edition.Timetable;
import fr.comop.edition.Viewing;
import fr.comop.edition.sql.SqlEditions;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What gives summaries out, and keeps what was given out. */
public final class EditionRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final AssessmentRoom assessment;
  private final SummaryRoom summary;
  private final FundingRoom funding;
  private final EditionJournal journal;
  private final JournaledEditions editions;
  private final Shelf shelf;

  EditionRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      SummaryRoom summary,
      FundingRoom funding) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.assessment = assessment;
    this.summary = summary;
    this.funding = funding;
    journal = new EditionJournal(store.opening.archiveDirectory());
    editions = new JournaledEditions(new SqlEditions(store.ledger), journal);
    shelf = new Shelf(store.archive);
  }

  /** Those that were given out. */
  public Editions editions() {
    return editions;
  }

  /** On which occasions a mailing of a year has left by itself. */
  public Set<Occasion> left(Mailing mailing, int year) {
    return store.desk.look(() -> editions.left(mailing, year));
  }

  /** Enters again, in a store that was made anew, what the journal of editions holds. */
  public int again() throws IOException {
    EditionJournal.Found found = journal.read();
    return store.desk.decide(() -> editions.again(found));
  }

  /** What says what would be given out. */
  public Viewing viewing() {
    return new Viewing(
        store.desk,
        configuration.conventions(),
        summary.summaries(),
        () -> funding.consenting().leave(),
        editions,
        shelf);
  }

  public Issuing issuing() {
    return new Issuing(
        store.desk,
        viewing(),
        editions,
        shelf,
        summary.handout(),
        new Issuing.Post(
            ReminderRoom.tried(this::letter),
            store.outbox,
            mail -> correspondence.bytes(mail, store.clock.instant())));
  }

  private SummaryLetter letter() {
    Settings settings = configuration.settings();
    return new SummaryLetter(
        correspondence.stationeries(),
        shelf,
        new SharedPlace(
            settings.bytes(Setting.SUMMARIES_ATTACH_MOST),
            settings.path(Setting.SUMMARIES_DIR),
            settings.text(Setting.SUMMARIES_DIR_CALLED)),
        configuration.mailings().figures());
  }

  /** What sends them by themselves. */
  public Publishing publishing() {
    return new Publishing(
        store.desk,
        assessment.owing,
        timetable(configuration.conventions()),
        editions,
        issuing(),
        whom());
  }

  /** When they leave by themselves, were these the conventions. */
  public Timetable timetable(Conventions conventions) {
    return new Timetable(
        conventions, configuration.campaigns(), new FrenchWorkingDays(), configuration.outline());
  }

  /** To whom they leave by themselves. */
  public Publishing.Whom whom() {
    List<String> staff = configuration.settings().addresses(Setting.DIGEST_TO);
    return new Publishing.Whom(
        configuration.mailings(),
        staff.isEmpty() ? List.of(correspondence.letterhead.email()) : staff);
  }

  public Disclosures disclosures() {
    return new Disclosures(store.desk);
  }
}
