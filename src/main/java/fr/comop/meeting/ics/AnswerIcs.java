package fr.comop.meeting.ics;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.ValuedProperty;
import fr.comop.meeting.Announced;
import fr.comop.meeting.CalendarAnswer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what calendars answer, in the shapes of Outlook, Gmail, Thunderbird and others. */
final class AnswerIcs {
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_ATTENDEES = 20;
  private static final int LONGEST_UID = 200;
  private static final int LONGEST_COMMENT = 2_000;
  private static final int LONGEST_ADDRESS = 320;

  /** Where Google puts what somebody wrote with their answer. */
  private static final String NOTE = "X-RESPONSE-COMMENT";

  private AnswerIcs() {}

  static Optional<CalendarAnswer> read(String text) {
    if (text.length() > LARGEST) {
      return Optional.empty();
    }
    return parsed(text).flatMap(AnswerIcs::answer);
  }

  private static Optional<ICalendar> parsed(String text) {
    try {
      return Optional.ofNullable(Biweekly.parse(text).first());
    } catch (RuntimeException e) {
      // whatever the library stumbles over is no answer that can be read
      return Optional.empty();
    }
  }

  private static Optional<CalendarAnswer> answer(ICalendar calendar) {
    Method method = calendar.getMethod();
    if (method == null || !(method.isReply() || method.isCounter())) {
      return Optional.empty();
    }
    return calendar.getEvents().stream()
        .findFirst()
        .flatMap(event -> answer(event, method.isCounter()));
  }

  private static Optional<CalendarAnswer> answer(VEvent event, boolean counter) {
    String uid = text(event.getUid());
    List<Attendee> attendees = event.getAttendees().stream().limit(MOST_ATTENDEES).toList();
    Optional<Announced.Kind> kind =
        counter
            ? Optional.of(Announced.Kind.COUNTERED)
            : attendees.stream().flatMap(one -> kind(one).stream()).findFirst();
    if (uid.isEmpty() || uid.length() > LONGEST_UID || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarAnswer(
            uid,
            kind.get(),
            attendees.stream().flatMap(one -> address(one).stream()).distinct().toList(),
            number(event),
            stamped(event),
            comment(event, attendees)));
  }

  private static int number(VEvent event) {
    return event.getSequence() == null
        ? 0
        : Objects.requireNonNullElse(event.getSequence().getValue(), 0);
  }

  private static @Nullable Instant stamped(VEvent event) {
    Date stamp = event.getDateTimeStamp() == null ? null : event.getDateTimeStamp().getValue();
    return stamp == null ? null : stamp.toInstant();
  }

  private static Optional<Announced.Kind> kind(Attendee attendee) {
    ParticipationStatus status = attendee.getParticipationStatus();
    return status == null
        ? Optional.empty()
        : Optional.ofNullable(
            switch (status.getValue().toUpperCase(Locale.ROOT)) {
              case "ACCEPTED" -> Announced.Kind.ACCEPTED;
              // who sends somebody else does not come
              case "DECLINED", "DELEGATED" -> Announced.Kind.DECLINED;
              case "TENTATIVE" -> Announced.Kind.TENTATIVE;
              default -> null;
            });
  }

  private static Optional<String> address(Attendee attendee) {
    return Stream.of(attendee.getEmail(), attendee.getUri())
        .filter(Objects::nonNull)
        .map(one -> one.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", ""))
        .filter(one -> one.indexOf('@') > 0 && one.length() <= LONGEST_ADDRESS)
        .findFirst();
  }

  private static String comment(VEvent event, List<Attendee> attendees) {
    String all =
        Stream.concat(
                event.getComments().stream().map(one -> one.getValue()),
                attendees.stream().map(one -> one.getParameter(NOTE)))
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    return all.length() > LONGEST_COMMENT ? all.substring(0, LONGEST_COMMENT) : all;
  }

  private static String text(@Nullable ValuedProperty<String> property) {
    return property == null ? "" : Objects.requireNonNullElse(property.getValue(), "").strip();
  }
}
