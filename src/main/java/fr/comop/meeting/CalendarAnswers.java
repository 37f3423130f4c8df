package fr.comop.meeting;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Enters what calendars answer to our invitations. Called inside the transaction that holds the
 * arrival.
 */
public final class CalendarAnswers {
  private final Desk desk;
  private final Conventions conventions;
  private final Meetings meetings;
  private final MeetingCalendar calendar;

  public CalendarAnswers(
      Desk desk, Conventions conventions, Meetings meetings, MeetingCalendar calendar) {
    this.desk = desk;
    this.conventions = conventions;
    this.meetings = meetings;
    this.calendar = calendar;
  }

  /**
   * What became of an answer.
   *
   * @param whose id of the structure that it is of; null where it is of none
   * @param entered whether it counts as what somebody announced
   * @param stranger whether a person has to see it, for whoever answers was not invited
   * @param became a French sentence
   */
  public record Noted(@Nullable String whose, boolean entered, boolean stranger, String became) {}

  /** Reads an answer; empty when the file is none. */
  public Optional<CalendarAnswer> read(String text) {
    return calendar.answer(text);
  }

  /**
   * Enters an answer.
   *
   * @param from who sent it, in lower case; null when unknown
   * @param words that were written with it; "" for none
   * @return empty when it is about no meeting of ours
   */
  public Optional<Noted> note(
      Arrival arrival, @Nullable String from, CalendarAnswer answer, String words) {
    return meetings.known(answer.uid()).map(meeting -> note(meeting, arrival, from, answer, words));
  }

  private Noted note(
      Meeting meeting,
      Arrival arrival,
      @Nullable String from,
      CalendarAnswer answer,
      String words) {
    Optional<Guest> guest = guest(meetings.guests(meeting.id()), from, answer);
    String said = answer.kind().french();
    if (guest.isEmpty()) {
      return new Noted(
          null,
          false,
          true,
          "Réponse à la convocation "
              + meeting.reference()
              + " de quelqu’un qui n’était pas invité : "
              + said
              + ".");
    }
    Invitee who = guest.get().invitee();
    String about =
        "Réponse à la convocation " + meeting.reference() + " : " + named(who) + ", " + said + ".";
    String left = left(meeting, guest.get(), answer, arrival);
    if (!left.isEmpty()) {
      return new Noted(who.beneficiary(), false, false, about + " " + left);
    }
    meetings.announced(
        meeting.id(),
        who.address(),
        new Announced(
            answer.kind(), words, stamped(answer, arrival), arrival.receivedAt(), arrival.id()));
    desk.note(
        Actor.COMOP,
        "MEETING_ANSWER",
        meeting.reference(),
        who.address() + " : " + said + " (" + arrival.reference() + ")");
    return new Noted(who.beneficiary(), true, false, about);
  }

  private String named(Invitee who) {
    String person = who.name().isEmpty() ? who.address() : who.name();
    return Optional.ofNullable(who.beneficiary())
        .flatMap(conventions::beneficiary)
        .map(Beneficiary::name)
        .map(structure -> person + " (" + structure + ")")
        .orElse(person);
  }

  /** Why an answer counts no more, or not yet; "" when it does. */
  private static String left(Meeting meeting, Guest guest, CalendarAnswer answer, Arrival arrival) {
    if (!meeting.stands()) {
      return "La réunion est annulée.";
    }
    if (answer.revision() < meeting.dated()) {
      return "Elle porte sur un horaire qui a changé depuis ; la réunion est maintenant le "
          + FrenchInstant.of(meeting.terms().begins())
          + ".";
    }
    return guest
        .answer()
        .filter(one -> one.stamped().isAfter(stamped(answer, arrival)))
        .map(
            one ->
                French.typeset(
                    "Une réponse plus récente est enregistrée : " + one.kind().french() + "."))
        .orElse("");
  }

  /** A calendar's clock may be wrong, or lie: what it says lasts no longer than its mail. */
  private static Instant stamped(CalendarAnswer answer, Arrival arrival) {
    Instant stamped = answer.stamped();
    return stamped == null || stamped.isAfter(arrival.receivedAt())
        ? arrival.receivedAt()
        : stamped;
  }

  /**
   * Who answers: the attendee that is named, if the sender is of the same structure; else the
   * sender, where calendars know them under another address.
   */
  private Optional<Guest> guest(List<Guest> guests, @Nullable String from, CalendarAnswer answer) {
    if (from == null) {
      return Optional.empty();
    }
    Optional<Guest> sender = find(guests, from);
    Optional<Guest> named =
        answer.attendees().stream().flatMap(one -> find(guests, one).stream()).findFirst();
    return named.isEmpty()
        ? sender
        : named.filter(one -> sender.isPresent() ? isSame(one, sender.get()) : writes(one, from));
  }

  private static Optional<Guest> find(List<Guest> guests, String address) {
    return guests.stream().filter(one -> one.invitee().address().equals(address)).findFirst();
  }

  private static boolean isSame(Guest one, Guest other) {
    String whose = one.invitee().beneficiary();
    return whose == null
        ? one.invitee().address().equals(other.invitee().address())
        : whose.equals(other.invitee().beneficiary());
  }

  private boolean writes(Guest one, String from) {
    return Optional.ofNullable(one.invitee().beneficiary())
        .flatMap(conventions::beneficiary)
        .filter(structure -> structure.writesFrom(from))
        .isPresent();
  }
}
