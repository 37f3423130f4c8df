package fr.comop.meeting.ics;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import fr.comop.ical.IcsFile;
import fr.comop.meeting.Announced;
import fr.comop.meeting.CalendarAnswer;
import fr.comop.meeting.Guest;
import fr.comop.meeting.Meeting;
import fr.comop.meeting.MeetingCalendar;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calendar files of meetings. Safe for use by several threads. */
public final class MeetingIcs implements MeetingCalendar {
  private static final String TITLE = "Comité d’orientation stratégique CSTI";

  @Override
  public byte[] file(
      Meeting meeting, List<Guest> guests, MeetingCalendar.Inviter inviter, Instant written) {
    ICalendar calendar = IcsFile.empty();
    calendar.setMethod(meeting.stands() ? Method.request() : Method.cancel());
    calendar.getTimezoneInfo().setDefaultTimezone(Paris.time());
    calendar.addEvent(event(meeting, guests, inviter, written));
    return IcsFile.written(calendar);
  }

  private static VEvent event(
      Meeting meeting, List<Guest> guests, MeetingCalendar.Inviter inviter, Instant written) {
    Meeting.Terms terms = meeting.terms();
    VEvent event = new VEvent();
    event.setUid(meeting.uid());
    event.setDateTimeStamp(Date.from(written));
    event.setSequence(meeting.revision());
    event.setSummary(TITLE);
    event.setDateStart(Date.from(terms.begins()), true);
    event.setDateEnd(Date.from(terms.ends()), true);
    event.setLocation(
        Stream.of(terms.place(), terms.link())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" ; ")));
    event.setDescription(
        Stream.of("Ordre du jour :\n" + terms.agenda(), terms.link())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining("\n\n")));
    event.setStatus(meeting.stands() ? Status.confirmed() : Status.cancelled());
    event.setTransparency(false);
    event.setOrganizer(new Organizer(inviter.name(), inviter.address()));
    guests.forEach(one -> event.addAttendee(attendee(one)));
    return event;
  }

  private static Attendee attendee(Guest guest) {
    String name = guest.invitee().name();
    Attendee attendee = new Attendee(name.isEmpty() ? null : name, guest.invitee().address(), null);
    attendee.setUri("mailto:" + guest.invitee().address());
    attendee.setEmail(null);
    attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(status(guest.announced()));
    attendee.setRsvp(true);
    return attendee;
  }

  private static ParticipationStatus status(@Nullable Announced announced) {
    if (announced == null) {
      return ParticipationStatus.NEEDS_ACTION;
    }
    return switch (announced.kind()) {
      case ACCEPTED -> ParticipationStatus.ACCEPTED;
      case DECLINED -> ParticipationStatus.DECLINED;
      case TENTATIVE -> ParticipationStatus.TENTATIVE;
      case COUNTERED -> ParticipationStatus.NEEDS_ACTION;
    };
  }

  @Override
  public Optional<CalendarAnswer> answer(String text) {
    return AnswerIcs.read(text);
  }
}
