package fr.comop.faults;

import java.time.Duration;

/**
 * How much a trial by kills is asked to do.
 *
 * @param within the longest that the service lives before it is killed
 * @param patience the longest that the service may then take to deal with all
 */
record KillsOrder(long seed, int kills, int mails, int files, Duration within, Duration patience) {
  /** As the system properties of the same names, after "faults.", say; a seed by chance if none. */
  static KillsOrder asked() {
    return new KillsOrder(
        Long.getLong("faults.seed", System.nanoTime()),
        Integer.getInteger("faults.kills"),
        Integer.getInteger("faults.mails"),
        Integer.getInteger("faults.files"),
        Duration.parse(System.getProperty("faults.within")),
        Duration.parse(System.getProperty("faults.patience")));
  }
}
