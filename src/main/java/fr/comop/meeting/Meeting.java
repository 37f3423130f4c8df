package fr.comop.meeting;

import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Numbering;
import fr.comop.desk.TakenBack;
import fr.comop.french.French;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the committee.
 *
 * @param id given by the store, rising; 0 before
 * @param uid what calendars know it by; it never changes
 * @param revision how often it was changed since people were invited: the SEQUENCE of calendars
 * @param dated the revision that last changed its hour: an answer to an earlier one is about
 *     another hour
 * @param who planned it
 * @param cancelled why it is not held; null while it is
 */
public record Meeting(
    long id,
    String uid,
    Terms terms,
    int revision,
    int dated,
    String who,
    Instant planned,
    @Nullable TakenBack cancelled) {
  /** "COS-0001". */
  public static final Numbering NUMBERING = new Numbering("COS", 4);

  /** Days between the invitation and the meeting, at least. */
  public static final int NOTICE = 21;

  /**
   * What people are told of it.
   *
   * @param conventions ids of those whose parties meet, at least one
   * @param length at least a minute
   * @param place 1 to 300 characters; "" where there is a link alone
   * @param link where it is seen and heard from afar; "" for none
   * @param agenda 1 to 5,000 characters
   */
  public record Terms(
      List<String> conventions,
      Instant begins,
      Duration length,
      String place,
      String link,
      String agenda) {
    /**
     * An hour of France.
     *
     * @throws Declined when there is none, for clocks are put forward over it
     */
    public static Instant at(LocalDate day, LocalTime hour) {
      LocalDateTime local = day.atTime(hour);
      if (Deliverable.ZONE.getRules().getValidOffsets(local).isEmpty()) {
        throw new Declined(
            "Le "
                + French.day(day)
                + ", il n’est jamais "
                + hour
                + " : cette nuit-là commence l’heure d’été.");
      }
      return local.atZone(Deliverable.ZONE).toInstant();
    }

    /** When it is over. */
    public Instant ends() {
      return begins.plus(length);
    }

    /** The day, in France. */
    public LocalDate day() {
      return LocalDate.ofInstant(begins, Deliverable.ZONE);
    }
  }

  /** How people call it: "COS-0001". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** Whether it is to be held, or was. */
  public boolean stands() {
    return cancelled == null;
  }

  /** The last day on which people may be invited three weeks before it. */
  public LocalDate inviteBy() {
    return terms.day().minusDays(NOTICE);
  }

  Meeting with(Terms others, int newRevision) {
    return new Meeting(
        id,
        uid,
        others,
        newRevision,
        terms.begins().equals(others.begins()) ? dated : newRevision,
        who,
        planned,
        cancelled);
  }

  Meeting cancelled(TakenBack why, int newRevision) {
    return new Meeting(id, uid, terms, newRevision, dated, who, planned, why);
  }
}
