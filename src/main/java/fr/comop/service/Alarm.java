package fr.comop.service;

import fr.comop.desk.Causes;
import fr.comop.intake.arrival.Standstill;
import fr.comop.ledger.LostRace;
import java.util.function.Predicate;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of rounds that refuse or fail, and asks for the stop once the store is lost. */
final class Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
  private static final int STORE_TRIES = 20;
  private static final String TOLD = "told";

  private final Stop stop;
  private final Rounds rounds;
  private final Predicate<Throwable> blamesMachine;
  private volatile boolean storeLost;

  /**
   * An alarm that is quiet so far.
   *
   * @param blamesMachine whether the machine broke down, which it then tells itself
   */
  Alarm(Stop stop, Rounds rounds, Predicate<Throwable> blamesMachine) {
    this.stop = stop;
    this.rounds = rounds;
    this.blamesMachine = blamesMachine;
  }

  /**
   * Tells that a way in refuses, before it is tried again; of each round once in the same words.
   */
  void tellRefusal(Exchange exchange) {
    String words = Causes.told(caught(exchange));
    if (!stop.asked() && !words.equals(exchange.getProperty(TOLD))) {
      LOG.warn("{} Tried again, ever more rarely.", words);
      exchange.setProperty(TOLD, words);
    }
  }

  /** At a stop the store closes first; what fails then is picked up at the next start. */
  void tellFailure(Exchange exchange) {
    Throwable failure = caught(exchange);
    if (stop.asked() || failure instanceof Standstill) {
      return;
    }
    String route = exchange.getFromRouteId();
    if (LostRace.is(failure)) {
      LOG.info("Round of {} met another copy of the service; it comes again", route);
    } else if (!blamesMachine.test(failure)) {
      LOG.error("Round of {} failed, tried again at the next: {}", route, Causes.told(failure));
    }
    stopIfTheStoreIsLost();
  }

  /**
   * The intake needs nothing but the store: when that is gone while there is room, only a new start
   * helps. A full disk is waited for: then no round begins that could fail.
   */
  private void stopIfTheStoreIsLost() {
    if (rounds.failuresInARow(Flows.INTAKE) >= STORE_TRIES) {
      LOG.error("The store does not answer any more; comop stops, so that it can be started again");
      storeLost = true;
      stop.now();
    }
  }

  /** Whether the stop was asked for because the store is lost. */
  boolean storeLost() {
    return storeLost;
  }

  /** Camel wraps what is no exception to Java: an error. */
  private static Throwable caught(Exchange exchange) {
    Throwable caught = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
    return caught instanceof CamelExecutionException && caught.getCause() != null
        ? caught.getCause()
        : caught;
  }
}
