package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A step that lasts until the test lets it end, or until it is interrupted. */
final class Held implements Steps.Deed {
  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private volatile boolean interrupted;

  @Override
  public @Nullable Object done() throws InterruptedException {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      interrupted = true;
      throw e;
    }
    return null;
  }

  void awaitBegun() throws InterruptedException {
    assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("begun").isTrue();
  }

  void letEnd() {
    mayEnd.countDown();
  }

  boolean wasInterrupted() {
    return interrupted;
  }
}
