package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Mail;
import fr.comop.meeting.Attending;
import fr.comop.meeting.Convening;
import fr.comop.meeting.Convocation;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.Meetings;
import fr.comop.meeting.ics.MeetingIcs;
import fr.comop.meeting.sql.SqlMeetings;
import fr.comop.summary.Audience;
import fr.comop.summary.Handout;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** What convenes the committee, and takes down who came. */
public final class MeetingRoom {
  private final Configuration configuration;
  private final StoreRoom store;
  private final CorrespondenceRoom correspondence;
  private final FundingRoom funding;
  private final SummaryRoom summary;
  private final Meetings meetings;

  MeetingRoom(
      Configuration configuration,
      StoreRoom store,
      CorrespondenceRoom correspondence,
      FundingRoom funding,
      SummaryRoom summary) {
    this.configuration = configuration;
    this.store = store;
    this.correspondence = correspondence;
    this.funding = funding;
    this.summary = summary;
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
    Summary shown =
        summary
            .summaries()
            .of(year, store.clock.instant(), under)
            .to(Audience.COMMITTEE, funding.consenting().leave());
    Rendering pdf = summary.pdf();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      pdf.write(shown, bytes);
      return new Mail.File(
          Handout.name(shown) + "." + pdf.extension(),
          "application/pdf",
          store.archive.keep(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
