package fr.comop.wiring;

import fr.comop.convention.Conventions;
import fr.comop.intake.arrival.Echoes;
import fr.comop.meeting.CalendarAnswers;
import fr.comop.meeting.ics.MeetingIcs;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.reminder.Extending;
import fr.comop.reminder.MailsBack;
import fr.comop.reminder.ReplyDesk;
import fr.comop.reminder.TimeAnswers;
import fr.comop.reminder.TimeLetter;

/** What beneficiaries write and ask for: heard, put before a person, and answered in writing. */
public final class RequestRoom {
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final AssessmentRoom assessment;
  private final ReminderRoom reminder;
  private final Conventions conventions;

  RequestRoom(
      Conventions conventions,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      AssessmentRoom assessment,
      ReminderRoom reminder) {
    this.conventions = conventions;
    this.store = store;
    this.correspondence = correspondence;
    this.assessment = assessment;
    this.reminder = reminder;
  }

  Echoes echoes() {
    return new MailsBack(
        store.archive,
        conventions,
        new MailsBack.Ours(store.outbox, correspondence.returnedMails()),
        reminder.sent,
        reminder.standings,
        store.replies,
        new CalendarAnswers(
            store.desk, conventions, new SqlMeetings(store.ledger), new MeetingIcs()));
  }

  public Extending extending() {
    return new Extending(
        store.desk, conventions, store.extensions, assessment.owing, timeAnswers());
  }

  public ReplyDesk replyDesk() {
    return new ReplyDesk(store.desk, store.replies, conventions, timeAnswers());
  }

  private TimeAnswers timeAnswers() {
    return new TimeAnswers(
        store.desk,
        store.replies,
        store.arrivals,
        reminder.standings,
        store.outbox,
        ReminderRoom.tried(() -> new TimeLetter(correspondence.stationeries())),
        reminder.enclosures());
  }
}
