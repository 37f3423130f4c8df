package fr.comop.service;

import java.util.function.BooleanSupplier;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Once a stop is asked for, lets the steps that are at work end and no other begin: Camel by itself
 * would have each round go on to its end. What is left undone is picked up at the next start.
 */
final class NoFurtherStep implements InterceptStrategy {
  private final BooleanSupplier stopAsked;

  NoFurtherStep(BooleanSupplier stopAsked) {
    this.stopAsked = stopAsked;
  }

  @Override
  public Processor wrapProcessorInInterceptors(
      CamelContext context, NamedNode step, Processor target, @Nullable Processor next) {
    return new DelegateAsyncProcessor(target) {
      @Override
      public boolean process(Exchange exchange, AsyncCallback callback) {
        if (stopAsked.getAsBoolean()) {
          exchange.setRouteStop(true);
          callback.done(true);
          return true;
        }
        return super.process(exchange, callback);
      }
    };
  }
}
