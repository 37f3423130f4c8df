package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.edition.Order;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Convocation;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.Meetings;
import fr.comop.meeting.ics.MeetingIcs;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.summary.Audience;
import java.util.Set;
import java.util.stream.Collectors;

/** What convenes the committee, and takes down who came. */
public final class MeetingRoom {
  private static final String PDF = "application/pdf";

  private final Configuration configuration;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final EditionRoom edition;
  private final Meetings meetings;

  MeetingRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      EditionRoom edition) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.edition = edition;
    meetings = new SqlMeetings(store.ledger);
  }

  public Convening convening() {
    return new Convening(
        store.desk,
        configuration.conventions(),
        meetings,
        configuration.settings().addresses(Setting.MEETING_MEMBERS),
        ReminderRoom.tried(
            () ->
                new Convocation(
                    correspondence.stationeries(),
                    store.archive,
                    new MeetingIcs(),
                    configuration.settings().text(Setting.SENDER_NAME))),
        store.outbox,
        this::summary);
  }

  public Attending attending() {
    return new Attending(store.desk, configuration.conventions(), meetings);
  }

  /** That of the campaign that people speak of on the day of the meeting, as it stands now. */
  private Mail.File summary(Meeting meeting) {
    Set<String> under =
        configuration.conventions().all().stream()
            .map(Convention::id)
            .filter(meeting.terms().conventions()::contains)
            .collect(Collectors.toSet());
    int year = configuration.conventions().campaigns(meeting.terms().day()).last();
    // it counts as told, and is kept as it was
    return edition
        .issuing()
        .enclose(new Order(year, Audience.COMMITTEE, under, store.clock.instant(), ""), Actor.COMOP)
        .files()
        .stream()
        .filter(one -> one.mediaType().equals(PDF))
        .map(one -> new Mail.File(one.name(), PDF, one.sha256()))
        .findFirst()
        .orElseThrow();
  }
}
