package fr.comop.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * The service after so many mails.
 *
 * @param mails that were answered
 * @param took since the first was put into the mailbox
 * @param heap in use after the last collection of all of it, in bytes; 0 before the first
 * @param database its file, in bytes
 * @param status what {@code comop status} took
 */
record Sample(
    int mails,
    Duration took,
    Memory memory,
    long heap,
    int threads,
    int descriptors,
    long database,
    Took status) {
  private static final double MB = 1 << 20;
  private static final double KB = 1 << 10;

  /** In kB. */
  double databaseAMail() {
    return database / KB / mails;
  }

  /** In MB. */
  double resident() {
    return memory.megabytes();
  }

  static void head(PrintStream out) {
    out.println(
        "| mails | s | resident | at most | heap in use | threads | descriptors | database a mail"
            + " | `status` | its processor time |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "| %,d | %d | %.0f MB | %.0f MB | %.0f MB | %d | %d | %.1f kB | %d ms | %d ms |%n",
        mails,
        took.toSeconds(),
        resident(),
        memory.mostMegabytes(),
        heap / MB,
        threads,
        descriptors,
        databaseAMail(),
        status.clock().toMillis(),
        status.processor().toMillis());
  }
}
