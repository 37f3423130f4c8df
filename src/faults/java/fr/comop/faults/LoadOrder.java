package fr.comop.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which loads are asked for, one after the other.
 *
 * @param patience the longest that the service may take over each
 */
record LoadOrder(List<Burst> bursts, Duration patience) {
  /**
   * So many mails.
   *
   * @param every the time between two; zero: all lie in the mailbox when the service starts
   */
  record Burst(int mails, Duration every) {
    static Burst of(String text) {
      int at = text.indexOf('@');
      return at < 0
          ? new Burst(Integer.parseInt(text), Duration.ZERO)
          : new Burst(
              Integer.parseInt(text.substring(0, at)), Duration.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
      return every.isZero()
          ? "%,d at once".formatted(mails)
          : "%,d, one each %s s".formatted(mails, every.toMillis() / 1000.0);
    }
  }

  /** As the system property "faults.loads" says: 500,5000,50@PT1S. */
  static LoadOrder asked() {
    return new LoadOrder(
        Stream.of(System.getProperty("faults.loads").split(",", -1)).map(Burst::of).toList(),
        Duration.parse(System.getProperty("faults.patience")));
  }
}
