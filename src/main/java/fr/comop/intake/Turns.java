package fr.comop.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the workers of a round in the order of receipt, each beneficiary for itself: what it sent
 * first is its first version, however long that takes to be read. Between several copies of the
 * service the unique key of submissions keeps versions apart, at the cost of a second try.
 */
final class Turns {
  /** Far longer than a handful takes: rather out of order than never. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What is not dealt with yet, in the order of receipt; null while nobody knows whose it is. */
  private final Map<Long, @Nullable Optional<String>> pending = new LinkedHashMap<>();

  /** Begins a round of arrivals, which ends the one before. */
  synchronized void begin(List<Long> arrivals) {
    pending.clear();
    arrivals.forEach(arrival -> pending.put(arrival, null));
    notifyAll();
  }

  /** Says whose an arrival is; empty when no beneficiary's turn is asked for it. */
  synchronized void know(long arrival, Optional<String> beneficiary) {
    if (pending.containsKey(arrival)) {
      pending.put(arrival, beneficiary);
      notifyAll();
    }
  }

  /** Ends the turns of these arrivals: what became of them is stored. */
  synchronized void end(Collection<Long> arrivals) {
    pending.keySet().removeAll(arrivals);
    notifyAll();
  }

  /**
   * Waits until nothing of this beneficiary's is pending that was received before the first of
   * these arrivals, which are one worker's.
   */
  synchronized void await(Collection<Long> arrivals, String beneficiary) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (mustWait(arrivals, beneficiary) && System.nanoTime() < end) {
      try {
        wait(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a turn", e);
      }
    }
  }

  private boolean mustWait(Collection<Long> arrivals, String beneficiary) {
    boolean earlier = false;
    for (Map.Entry<Long, @Nullable Optional<String>> one : pending.entrySet()) {
      if (arrivals.contains(one.getKey())) {
        return earlier;
      }
      Optional<String> whose = one.getValue();
      earlier |= whose == null || whose.filter(beneficiary::equals).isPresent();
    }
    return false;
  }
}
