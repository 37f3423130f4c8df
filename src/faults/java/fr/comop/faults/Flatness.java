package fr.comop.faults;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether something stays as it was while mails come in: the median of the last third of the
 * samples beside that of the first third, the first sample, in which all is loaded and compiled,
 * left out.
 *
 * @param factor how many times the first median the last may be
 * @param more and by how much more
 */
record Flatness(String what, ToDoubleFunction<Sample> of, double factor, double more) {
  private static final int FEWEST = 4;

  /** What must stay flat over a stream, each with its bound. */
  static final List<Flatness> EXPECTED =
      List.of(
          new Flatness("resident memory, MB", Sample::resident, 1.1, 0),
          new Flatness("threads", Sample::threads, 1, 2),
          new Flatness("file descriptors", Sample::descriptors, 1, 4),
          new Flatness("database a mail, kB", Sample::databaseAMail, 1.1, 0),
          // a machine at other work gives a command now more of its time, now less
          new Flatness("status, ms", one -> one.status().clock().toMillis(), 1.5, 100),
          new Flatness(
              "status, ms of processor", one -> one.status().processor().toMillis(), 1.2, 50));

  /** Tells, and says whether it stayed flat. */
  boolean told(List<Sample> samples, PrintStream out) {
    List<Sample> warm = samples.subList(Math.min(1, samples.size()), samples.size());
    if (warm.size() < FEWEST) {
      out.printf("%s: too few samples%n", what);
      return false;
    }
    int third = Math.max(2, warm.size() / 3);
    double first = median(warm.subList(0, third));
    double last = median(warm.subList(warm.size() - third, warm.size()));
    double most = first * factor + more;
    boolean flat = last <= most;
    out.printf(
        Locale.ROOT,
        "%s: first third %.1f, last third %.1f, at most %.1f: %s%n",
        what,
        first,
        last,
        most,
        flat ? "flat" : "NOT FLAT");
    return flat;
  }

  private double median(List<Sample> samples) {
    double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
