package fr.comop.health;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What services last noted of themselves, for one another and for commands to see. Called inside a
 * transaction.
 */
public interface Vitals {
  /** That it lives. */
  String BEAT = "beat";

  /** That it started. */
  String STARTED = "started";

  /** That it went through the reminders, which waits for the ways in. */
  String SWEEP = "sweep";

  /**
   * One of them.
   *
   * @param name of a flow, or of what is above
   * @param good when it last went well; null for not yet
   * @param refusing since when it refuses; null for not, or not since it was good
   */
  record Vital(String name, @Nullable Instant good, @Nullable Instant refusing) {}

  /** All that were noted. */
  List<Vital> all();

  /** Notes these, over what was noted of the same names. */
  void note(Collection<Vital> vitals);
}
