package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.ContactsImport;
import fr.comop.config.Setting;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Letterhead;
import fr.comop.desk.Names;
import fr.comop.intake.Examining;
import fr.comop.intake.answer.ExaminedLetter;
import fr.comop.meeting.NoMeeting;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.reminder.Overview;
import fr.comop.reminder.digest.CallList;
import fr.comop.reminder.digest.Decisions;
import fr.comop.reminder.digest.DigestContent;
import fr.comop.reminder.digest.DigestDays;
import fr.comop.reminder.digest.Duties;
import fr.comop.reminder.digest.StaffDigest;
import java.util.List;

/** What tells staff where everything stands. */
public final class StaffRoom {
  private final Configuration configuration;
  private final Conventions conventions;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final AssessmentRoom assessment;
  private final ReminderRoom reminder;
  private final Duties duties;

  StaffRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      ReminderRoom reminder,
      Duties duties) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.assessment = assessment;
    this.reminder = reminder;
    this.duties = Duties.all(List.of(reminder.duty(), duties));
    conventions = configuration.conventions();
  }

  public Overview overview() {
    return new Overview(
        store.desk,
        conventions,
        assessment.owing,
        store.arrivals,
        mails(),
        new Overview.Machine(store.room, store.clockWatch, store.hindrances),
        duties);
  }

  private Overview.Mails mails() {
    return new Overview.Mails(store.outbox, store.deadAddresses, store.spent);
  }

  public StaffDigest digest() {
    return ReminderRoom.tried(this::untriedDigest);
  }

  private StaffDigest untriedDigest() {
    List<String> to = configuration.settings().addresses(Setting.DIGEST_TO);
    Letterhead letterhead = correspondence.letterhead;
    return new StaffDigest(
        store.desk,
        assessment.owing,
        new StaffDigest.Timetable(
            reminder.calendar(), new DigestDays(configuration.campaigns(), reminder.workingDays)),
        new DigestContent(
            conventions,
            assessment.owing,
            store.submissions,
            new Decisions(
                conventions,
                store.arrivals,
                store.exhibits,
                store.replies,
                mails(),
                new NoMeeting(conventions, new SqlMeetings(store.ledger)),
                duties),
            new CallList(
                conventions, store.submissions, store.arrivals, store.hindrances, store.replies),
            letterhead),
        reminder.reminders(),
        store.digests,
        new StaffDigest.Post(
            correspondence.stationeries().common().texts(),
            letterhead,
            to.isEmpty() ? List.of(letterhead.email()) : to,
            store.outbox));
  }

  /** What writes contacts into the configuration. */
  public ContactsImport contacts() {
    return new ContactsImport(store.desk, configuration.directory(), configuration.settings());
  }

  /** What says what documents in another form stand for. */
  public Examining examining() {
    return new Examining(
        store.desk,
        new Names(configuration.conventions(), configuration.forms()),
        store.exhibits,
        store.submissions,
        assessment.signing,
        new ExaminedLetter(correspondence.stationeries(), configuration.conventions()),
        store.outbox);
  }
}
