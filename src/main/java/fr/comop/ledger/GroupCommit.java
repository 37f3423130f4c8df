package fr.comop.ledger;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shares one expensive sync among all the callers that wait for one. A caller is only let go by a
 * sync that began after it called: one already running may have missed what it committed.
 */
final class GroupCommit {
  private final Runnable sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean running;
  private long begun;
  private long succeeded;

  GroupCommit(Runnable sync) {
    this.sync = sync;
  }

  /** Returns when a sync that began after this call has succeeded; throws what the sync throws. */
  void await() {
    lock.lock();
    try {
      long needed = begun + 1;
      while (succeeded < needed) {
        if (running) {
          ended.awaitUninterruptibly();
        } else {
          syncUnlocked();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void syncUnlocked() {
    running = true;
    long mine = ++begun;
    lock.unlock();
    boolean success = false;
    try {
      sync.run();
      success = true;
    } finally {
      lock.lock();
      running = false;
      if (success) {
        succeeded = mine;
      }
      ended.signalAll();
    }
  }
}
