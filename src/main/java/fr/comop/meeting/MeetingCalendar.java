package fr.comop.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calendar files, as mail programs exchange them (RFC 5546). */
public interface MeetingCalendar {
  /**
   * An invitation, a change of it, or, of a meeting that was cancelled, its end.
   *
   * @param guests who are named in it
   * @param written now
   * @return an iCalendar file, UTF-8
   */
  byte[] file(Meeting meeting, List<Guest> guests, Inviter inviter, Instant written);

  /**
   * What a calendar answers to an invitation.
   *
   * @param text an iCalendar file, however wrong
   * @return empty when it is no answer that can be read
   */
  Optional<CalendarAnswer> answer(String text);

  /** Who invites. */
  record Inviter(String address, String name) {}
}
