package fr.comop.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is to be done when; a clock that leaps from one entry to the next. Not thread-safe. */
final class Agenda {
  /** Of what falls on one instant. */
  enum Turn {
    SERVICE,
    WORLD,
    SWEEP
  }

  private record Entry(Instant at, Turn turn, long number, Consumer<Instant> action) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          Comparator.comparing(Entry::at)
              .thenComparing(Entry::turn)
              .thenComparingLong(Entry::number));
  private long last;

  void enter(Instant at, Turn turn, Consumer<Instant> action) {
    entries.add(new Entry(at, turn, last++, action));
  }

  /** Does all that stands before an instant, in order, with what is entered meanwhile. */
  void runUntil(Instant end) {
    while (!entries.isEmpty() && entries.element().at().isBefore(end)) {
      Entry next = entries.remove();
      next.action().accept(next.at());
    }
  }
}
