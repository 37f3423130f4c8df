package fr.comop.faults;

import fr.comop.faults.LoadOrder.Burst;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a load came to; sizes in bytes.
 *
 * @param took until the last mail was answered and filed away
 * @param all whether each mail was
 * @param largest the database's file, while the service ran
 * @param stopped the database's file, after a stop
 * @param memory of the service, before the stop
 * @param traces stack traces in its log
 */
record LoadFigures(
    Burst burst,
    Duration took,
    boolean all,
    int answered,
    long largest,
    long stopped,
    Memory memory,
    Duration stop,
    int traces) {
  private static final double MB = 1 << 20;

  boolean well() {
    return all && traces == 0;
  }

  static void print(List<LoadFigures> figures, PrintStream out) {
    out.println(
        "| mails | answered | s | database while it runs | the same a mail | after a stop"
            + " | resident at the end | at most | stop | stack traces |");
    out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (LoadFigures one : figures) {
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f | %.1f MB | %.3f MB | %.1f MB | %.0f MB | %.0f MB | %.1f s | %d |%n",
          one.burst,
          one.answered,
          one.took.toMillis() / 1_000.0,
          one.largest / MB,
          one.largest / MB / one.burst.mails(),
          one.stopped / MB,
          one.memory.now() / MB,
          one.memory.most() / MB,
          one.stop.toMillis() / 1_000.0,
          one.traces);
    }
  }
}
