package fr.comop.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a service at an instant.
 *
 * @param started when it started, or went on after the machine had stood still: what was good
 *     before says nothing
 * @param beat when it last said that it lives
 * @param flows those that it runs
 * @param good when each of them last had a round that did not fail, by its name; what never had one
 *     is missing
 * @param standing what is red by itself, and since when
 * @param untried of which nothing is known yet
 */
public record Signals(
    Instant at,
    Instant started,
    Instant beat,
    List<Flow> flows,
    Map<String, Instant> good,
    Map<Trouble, Instant> standing,
    Set<Trouble> untried) {

  /**
   * What goes round.
   *
   * @param trouble what is red when it does not
   * @param every from the end of a round to the beginning of the next
   */
  public record Flow(String name, Trouble trouble, Duration every) {}
}
