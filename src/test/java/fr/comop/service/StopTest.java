package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever asks for a stop waits for it, so that the process does not end before. */
class StopTest {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Stop stop = new Stop();

  @Test
  void whoever_asks_waits_until_it_is_done() throws Exception {
    CompletableFuture<Void> asking = CompletableFuture.runAsync(stop::ask);
    stop.await();
    assertThat(stop.asked()).isTrue();
    assertThat(asking).isNotDone();
    stop.done();
    assertThat(asking).succeedsWithin(PATIENCE);
  }

  @Test
  void from_within_nobody_waits() throws Exception {
    assertThat(stop.asked()).isFalse();
    stop.now();
    stop.await();
    assertThat(stop.asked()).isTrue();
  }

  @Test
  void who_is_interrupted_meanwhile_waits_no_longer_and_knows_it() throws Exception {
    AtomicBoolean knows = new AtomicBoolean();
    Thread asking =
        new Thread(
            () -> {
              stop.ask();
              knows.set(Thread.currentThread().isInterrupted());
            });
    asking.start();
    stop.await();
    asking.interrupt();
    asking.join(PATIENCE.toMillis());
    assertThat(asking.isAlive()).isFalse();
    assertThat(knows).isTrue();
  }
}
