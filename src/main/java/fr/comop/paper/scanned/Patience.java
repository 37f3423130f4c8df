package fr.comop.paper.scanned;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much time may still be lost in a while. Safe for use by several threads. */
final class Patience {
  private final long most;
  private final long within;
  private final LongSupplier nanos;
  private long since;
  private long lost;

  /**
   * All of it.
   *
   * @param most that may be lost within the while
   * @param nanos counts on
   */
  Patience(Duration most, Duration within, LongSupplier nanos) {
    this.most = most.toNanos();
    this.within = within.toNanos();
    this.nanos = nanos;
    since = nanos.getAsLong();
  }

  /** Nanoseconds that may be lost; none, or less, where it is at its end. */
  synchronized long left() {
    if (nanos.getAsLong() - since >= within) {
      since = nanos.getAsLong();
      lost = 0;
    }
    return most - lost;
  }

  /** Some time was lost. */
  synchronized void lose(long some) {
    lost += some;
  }
}
