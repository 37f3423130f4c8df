package fr.comop.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one worker at a time deal with a beneficiary, so that versions are numbered without a
 * collision. Between several copies of the service the unique key of submissions does the same, at
 * the cost of a second try.
 */
final class Turns {
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /**
   * Waits for this beneficiary's turn; it lasts until this thread calls {@link #leave}.
   *
   * @throws IllegalStateException when it is another thread's while this one has somebody's
   *     already: each could wait for the other for ever
   */
  void enter(String beneficiary) {
    ReentrantLock lock = locks.computeIfAbsent(beneficiary, id -> new ReentrantLock());
    if (!lock.tryLock()) {
      if (locks.values().stream().anyMatch(ReentrantLock::isHeldByCurrentThread)) {
        throw new IllegalStateException("the turn of " + beneficiary + " is another worker's");
      }
      lock.lock();
    }
  }

  /** Ends every turn of this thread. */
  void leave() {
    for (ReentrantLock lock : locks.values()) {
      while (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }
}
