package fr.comop.simulation;

import java.time.Instant;
import java.util.List;

/** What happens while a campaign is played. */
public record Story(List<Event> events, List<Outage> outages) {
  /** Nobody sends anything, and nothing breaks. */
  public static final Story NOTHING = new Story(List.of(), List.of());

  /**
   * A time in which the service stands still.
   *
   * @param to first instant at which it runs again
   */
  public record Outage(Instant from, Instant to) {
    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }

  boolean isDown(Instant at) {
    return outages.stream().anyMatch(outage -> outage.holds(at));
  }

  /** When the service sees what comes in at an instant. */
  Instant seen(Instant at) {
    Instant seen = at;
    for (Outage outage : outages) {
      seen = outage.holds(seen) ? outage.to() : seen;
    }
    return seen;
  }
}
