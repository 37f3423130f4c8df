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

  /** Waits for this beneficiary's turn; it lasts until this thread calls {@link #leave}. */
  void enter(String beneficiary) {
    locks.computeIfAbsent(beneficiary, id -> new ReentrantLock()).lock();
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
