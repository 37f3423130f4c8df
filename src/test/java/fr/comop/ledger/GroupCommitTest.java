package fr.comop.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore mayEnd = new Semaphore(0);
  private final GroupCommit commits =
      new GroupCommit(
          () -> {
            begun.incrementAndGet();
            mayEnd.acquireUninterruptibly();
          });

  @Test
  void letsNobodyGoByASyncThatBeganBeforeHeCalled() throws Exception {
    CompletableFuture<Void> first = settle(new Thread[1]);
    awaitBegun(1);
    Thread[] waiting = new Thread[1];
    CompletableFuture<Void> second = settle(waiting);
    awaitParked(waiting);

    mayEnd.release();
    first.get(20, SECONDS);
    awaitBegun(2);

    assertThat(second).isNotDone();
    mayEnd.release();
    second.get(20, SECONDS);
  }

  @Test
  void sharesOneSyncAmongAllWhoWait() throws Exception {
    CompletableFuture<Void> first = settle(new Thread[1]);
    awaitBegun(1);
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int other = 0; other < 5; other++) {
      Thread[] waiting = new Thread[1];
      others.add(settle(waiting));
      awaitParked(waiting);
    }

    mayEnd.release(2);
    first.get(20, SECONDS);
    for (CompletableFuture<Void> other : others) {
      other.get(20, SECONDS);
    }

    assertThat(begun).hasValue(2);
  }

  @Test
  void takesAFailedSyncForNone() {
    AtomicInteger tries = new AtomicInteger();
    GroupCommit failsOnce =
        new GroupCommit(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
              }
            });

    assertThatIllegalStateException().isThrownBy(failsOnce::await).withMessage("disk full");
    failsOnce.await();

    assertThat(tries).hasValue(2);
  }

  private CompletableFuture<Void> settle(Thread[] started) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    started[0] =
        new Thread(
            () -> {
              commits.await();
              done.complete(null);
            });
    started[0].setDaemon(true);
    started[0].start();
    return done;
  }

  private void awaitBegun(int syncs) {
    Awaitility.await().until(() -> begun.get() == syncs);
  }

  private static void awaitParked(Thread[] thread) {
    Awaitility.await().until(() -> thread[0].getState() == Thread.State.WAITING);
  }
}
