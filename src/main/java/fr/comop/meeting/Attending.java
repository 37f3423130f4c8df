package fr.comop.meeting;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.french.FrenchInstant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Enters who took part in a meeting. All of a time is one transaction, on disk on return, with a
 * line each in the audit trail. Safe for use by several threads.
 */
public final class Attending {
  private static final int LONGEST_NAME = 200;

  private final Desk desk;
  private final Conventions conventions;
  private final Meetings meetings;

  public Attending(Desk desk, Conventions conventions, Meetings meetings) {
    this.desk = desk;
    this.conventions = conventions;
    this.meetings = meetings;
  }

  /**
   * How a structure took part.
   *
   * @param by who represented it, 1 to 200 characters; "" where nobody did
   */
  public record Said(Beneficiary whose, Attendance.Kind kind, String by) {}

  /**
   * What is known of a meeting now.
   *
   * @param left the structures of which nothing is entered yet
   */
  public record Entered(Meeting meeting, List<Attendance> all, List<Beneficiary> left) {}

  /**
   * Enters how structures took part, in place of what was entered of them before.
   *
   * @param all at least one
   * @throws Declined when the meeting is to come or was called off, or one of them is no party to
   *     it, or is told twice; nothing is entered then
   */
  public Entered enter(String reference, List<Said> all, Actor who) {
    if (all.isEmpty()) {
      throw new Declined(
          "Dites qui : --present, --excused, --represented ID=NOM ou --absent, chacune avec une"
              + " structure ou plusieurs.");
    }
    return desk.decide(
        () -> {
          Meeting meeting = Convening.found(meetings, reference);
          check(meeting);
          List<Beneficiary> parties = Convening.structures(conventions, meeting.terms());
          Set<String> told = new HashSet<>();
          for (Said one : all) {
            check(one, parties, told);
            Attendance attendance =
                new Attendance(
                    meeting.id(),
                    one.whose().id(),
                    one.kind(),
                    one.by().strip(),
                    who.named(),
                    desk.now());
            String before = before(attendance);
            meetings.attended(attendance);
            desk.note(
                who,
                "MEETING_ATTEND",
                meeting.reference(),
                one.whose().id() + " : " + attendance.french() + before);
          }
          List<Attendance> known = Committee.last(meetings.attendances(), meeting.id());
          List<Beneficiary> left = new ArrayList<>(parties);
          left.removeIf(
              one -> known.stream().anyMatch(entered -> entered.beneficiary().equals(one.id())));
          return new Entered(meeting, known, List.copyOf(left));
        });
  }

  private String before(Attendance now) {
    return Committee.last(meetings.attendances(), now.meeting()).stream()
        .filter(one -> one.beneficiary().equals(now.beneficiary()))
        .map(one -> " (avant : " + one.french() + ")")
        .findFirst()
        .orElse("");
  }

  private void check(Meeting meeting) {
    if (!meeting.stands()) {
      throw new Declined(meeting.reference() + " est annulée : personne n’y a pris part.");
    }
    if (meeting.terms().day().isAfter(desk.today())) {
      throw new Declined(
          meeting.reference()
              + " se tient le "
              + FrenchInstant.of(meeting.terms().begins())
              + " : les présences se saisissent ce jour-là ou après.");
    }
  }

  private static void check(Said one, List<Beneficiary> parties, Set<String> told) {
    if (parties.stream().noneMatch(party -> party.id().equals(one.whose().id()))) {
      throw new Declined(
          one.whose().name() + " n’est pas partie aux conventions dont c’est le comité.");
    }
    if (!told.add(one.whose().id())) {
      throw new Declined(one.whose().name() + " est dite deux fois.");
    }
    if (one.kind() == Attendance.Kind.REPRESENTED
        && (one.by().isBlank() || one.by().length() > LONGEST_NAME)) {
      throw new Declined(
          "Dites par qui "
              + one.whose().name()
              + " était représentée, en 1 à 200 caractères : --represented "
              + one.whose().id()
              + "=\"Mme Durand\".");
    }
  }
}
