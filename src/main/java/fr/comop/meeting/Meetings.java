package fr.comop.meeting;

import java.util.List;
import java.util.Optional;

/** The meetings that were planned; none is ever deleted. Called inside a transaction. */
public interface Meetings {
  /** Adds one, and returns it with its id. */
  Meeting add(Meeting meeting);

  /** Stores what has changed of one. */
  void change(Meeting meeting);

  /** All of them, in the order in which they are held. */
  List<Meeting> all();

  /** The one of this id. */
  Optional<Meeting> find(long id);

  /** The one that calendars know by this. */
  Optional<Meeting> known(String uid);

  /** Who was invited to one, in the order in which they were. */
  List<Guest> guests(long meeting);

  /**
   * Stores that somebody was invited, or told what has changed, with what they answered so far;
   * when they were first invited stays.
   */
  void invited(long meeting, Guest guest);

  /** Stores what somebody who was invited answered, in place of what they answered before. */
  void announced(long meeting, String address, Announced answer);

  /** Stores whether a structure took part. */
  void attended(Attendance attendance);

  /** All that was entered, in that order. */
  List<Attendance> attendances();
}
