package fr.comop.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a signal end the service in good order before the process ends. */
public final class Stop {
  private static final int PATIENCE_SECONDS = 9;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** Asks for the stop and waits until it is done. */
  public void ask() {
    asked.countDown();
    try {
      boolean inOrder = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inOrder) {
        System.err.println(
            "comop did not stop in time; what was under way is picked up at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for the stop from within. */
  void now() {
    asked.countDown();
  }

  void await() throws InterruptedException {
    asked.await();
  }

  /** Whether the stop was asked for. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Says that all is closed. */
  public void done() {
    done.countDown();
  }
}
