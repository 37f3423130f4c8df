package fr.comop.service;

import fr.comop.intake.arrival.Standstill;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Counts how often each route went round. Thread-safe. */
final class Rounds extends EventNotifierSupport {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Long> good = new HashMap<>();
  private final Map<String, Instant> goodAt = new HashMap<>();
  private final Clock clock;
  private boolean troubled;

  Rounds(Clock clock) {
    this.clock = clock;
    setIgnoreCamelContextEvents(true);
    setIgnoreRouteEvents(true);
    setIgnoreServiceEvents(true);
    setIgnoreExchangeSentEvents(true);
    setIgnoreExchangeCreatedEvent(true);
  }

  @Override
  public void notify(CamelEvent event) {
    if (event instanceof CamelEvent.ExchangeEvent about
        && (event instanceof CamelEvent.ExchangeCompletedEvent
            || event instanceof CamelEvent.ExchangeFailedEvent)) {
      Exchange exchange = about.getExchange();
      if (exchange.getProperty(Exchange.CORRELATION_ID) == null) {
        count(exchange.getFromRouteId(), failure(exchange));
      }
    }
  }

  /** A round that met a refusal and came through at last has not failed. */
  private static @Nullable Throwable failure(Exchange exchange) {
    return ExchangeHelper.isFailureHandled(exchange)
        ? exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class)
        : exchange.getException();
  }

  /** A round that was not let begin tells neither that the route works nor that it does not. */
  private synchronized void count(String route, @Nullable Throwable failure) {
    counts.merge(route, 1, Integer::sum);
    if (failure == null) {
      failures.put(route, 0);
      good.put(route, System.nanoTime());
      goodAt.put(route, clock.instant());
    } else if (!(failure instanceof Standstill)) {
      failures.merge(route, 1, Integer::sum);
    }
    troubled |= failure != null;
    notifyAll();
  }

  /** Says that something that is no route by itself went well. */
  synchronized void wentWell(String name) {
    goodAt.put(name, clock.instant());
  }

  /** When each route last had a round that did not fail. */
  synchronized Map<String, Instant> good() {
    return Map.copyOf(goodAt);
  }

  /** How many rounds of a route failed since the last that did not. */
  synchronized int failuresInARow(String route) {
    return failures.getOrDefault(route, 0);
  }

  /** Whether each of these routes had a round that did not fail, ended so short a time ago. */
  synchronized boolean goodWithin(Duration lately, List<String> routes) {
    long now = System.nanoTime();
    return routes.stream()
        .map(good::get)
        .allMatch(ended -> ended != null && now - ended <= lately.toNanos());
  }

  /** Whether any round failed. */
  synchronized boolean troubled() {
    return troubled;
  }

  /**
   * Waits until each of these routes began and ended a round after now.
   *
   * @return false when it took longer than {@code patience}
   */
  synchronized boolean awaitTwoMoreOf(List<String> routes, Duration patience)
      throws InterruptedException {
    Map<String, Integer> before = new HashMap<>(counts);
    long until = System.nanoTime() + patience.toNanos();
    while (routes.stream()
        .anyMatch(route -> counts.getOrDefault(route, 0) < before.getOrDefault(route, 0) + 2)) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
