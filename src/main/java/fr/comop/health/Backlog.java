package fr.comop.health;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the store.
 *
 * @param arrivals that wait to be read, and when the first of them was taken in; null for none
 * @param queued mails that wait to leave
 * @param due those of them that should have left
 * @param oldestDue since when the first of these should; null for none
 * @param givenUp mails that wait for a person
 * @param quarantined arrivals that wait for a person
 * @param replies that wait for a person
 * @param letters what registered letters ask of a person
 * @param hindrances things that stand in the way
 * @param next when Quartz wakes what next, by name
 */
public record Backlog(
    int arrivals,
    @Nullable Instant oldestArrival,
    int queued,
    int due,
    @Nullable Instant oldestDue,
    int givenUp,
    int quarantined,
    int replies,
    int letters,
    int hindrances,
    Map<String, Instant> next) {

  /** Counts it, inside a transaction. */
  @FunctionalInterface
  public interface Count {
    /** What waits at this instant. */
    Backlog at(Instant now);
  }
}
