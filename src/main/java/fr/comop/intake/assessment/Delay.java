package fr.comop.intake.assessment;

import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import java.time.Instant;
import java.time.LocalDate;

/** Says of a document whether it came in time, as what it is. */
public final class Delay {
  private Delay() {}

  /**
   * A few words such as "dans les délais", "présenté dans les délais, complet le 17/12/2020" or
   * "présenté en retard, le 17/12/2020"; "" while nothing came and nothing is late.
   *
   * @param now what is not there yet is late from the instant after the due day on
   */
  public static String french(DeliverableState state, Instant now) {
    Deliverable deliverable = state.deliverable();
    if (state.presented().isEmpty()) {
      return inTime(deliverable, now) ? "" : "en retard";
    }
    Instant presented = state.presented().get();
    String when =
        inTime(deliverable, presented)
            ? "présenté dans les délais"
            : "présenté en retard, le " + day(presented);
    if (state.completed().isEmpty()) {
      return when;
    }
    Instant completed = state.completed().get();
    if (inTime(deliverable, completed)) {
      return "dans les délais";
    }
    return day(completed).equals(day(presented))
        ? "en retard, le " + day(completed)
        : when + ", complet le " + day(completed);
  }

  /** Whether nothing of it was received in time, once its due day is over. */
  public static boolean isLate(DeliverableState state, Instant now) {
    return !inTime(state.deliverable(), state.presented().orElse(now));
  }

  /** Whether what was received then is in time: before midnight after the due day. */
  public static boolean inTime(Deliverable deliverable, Instant received) {
    return received.isBefore(deliverable.lateFrom().toInstant());
  }

  private static String day(Instant instant) {
    return French.day(LocalDate.ofInstant(instant, Deliverable.ZONE));
  }
}
