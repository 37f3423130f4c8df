package fr.comop.faults;

import java.time.Duration;

/**
 * How long a stream is asked for.
 *
 * @param mails how many in all
 * @param waiting how many of them may be unanswered at once
 * @param every after how many answers a sample is taken
 * @param patience the longest that all of it may take
 */
record StreamOrder(int mails, int waiting, int every, Duration patience) {

  /** As the system properties say: faults.stream, faults.waiting, faults.sample. */
  static StreamOrder asked() {
    return new StreamOrder(
        Integer.getInteger("faults.stream"),
        Integer.getInteger("faults.waiting"),
        Integer.getInteger("faults.sample"),
        Duration.parse(System.getProperty("faults.patience")));
  }
}
