package fr.comop.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What happens while a campaign is played.
 *
 * @param outages in order of time, those that meet or overlap as one
 */
public record Story(List<Event> events, List<Outage> outages) {
  /** A story; its outages may be told in any order. */
  public Story {
    outages = apart(outages);
  }

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
    return outages.stream().filter(one -> one.holds(at)).map(Outage::to).findFirst().orElse(at);
  }

  private static List<Outage> apart(List<Outage> told) {
    Deque<Outage> apart = new ArrayDeque<>();
    for (Outage next : told.stream().sorted(Comparator.comparing(Outage::from)).toList()) {
      Outage last = apart.peekLast();
      if (last == null || next.from().isAfter(last.to())) {
        apart.add(next);
      } else if (next.to().isAfter(last.to())) {
        apart.removeLast();
        apart.add(new Outage(last.from(), next.to()));
      }
    }
    return List.copyOf(apart);
  }
}
