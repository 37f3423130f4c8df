package fr.comop.service;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Has Java give back what a burst of arrivals took, once it is over. Java tidies up when it wants
 * room, and a service that waits wants none: it would keep the memory of its busiest hour for
 * weeks. Not safe for use by several threads.
 */
final class Respite {
  /** The most collections from one look to the next while there is nothing to do but to poll. */
  private static final int FEW = 3;

  private final LongSupplier collections;
  private final Runnable tidying;
  private long seen;
  private boolean busy;

  /**
   * Over any machine.
   *
   * @param collections how often memory was collected so far
   * @param tidying collects all of it, and gives back what is not needed
   */
  Respite(LongSupplier collections, Runnable tidying) {
    this.collections = collections;
    this.tidying = tidying;
    seen = collections.getAsLong();
  }

  /** Over this Java's own. */
  static Respite ofThisProcess() {
    return new Respite(
        () ->
            ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum(),
        System::gc);
  }

  /** Looks again, some seconds after the last time. */
  void look() {
    long now = collections.getAsLong();
    boolean calm = now - seen <= FEW;
    if (calm && busy) {
      tidying.run();
    }
    busy = !calm;
    seen = collections.getAsLong();
  }
}
