package fr.comop.service;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * Joins what became of the handfuls of a round. Where one failed, which was told, the next round
 * waits its time: else what fails again and again would be tried again without a pause.
 */
final class Handfuls implements AggregationStrategy {
  @Override
  public @Nullable Exchange aggregate(@Nullable Exchange before, @Nullable Exchange one) {
    throw new UnsupportedOperationException("asked without the round");
  }

  @Override
  public Exchange aggregate(@Nullable Exchange before, Exchange one, Exchange round) {
    if (one.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT) != null) {
      round.setProperty(Exchange.SCHEDULER_POLLED_MESSAGES, false);
    }
    return round;
  }
}
