package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of a process that is resident, as Linux counts it.
 *
 * @param now in bytes
 * @param most the most so far, in bytes
 */
record Memory(long now, long most) {
  private static final double MB = 1 << 20;

  /** What is resident now, in MB. */
  double megabytes() {
    return now / MB;
  }

  /** The most so far, in MB. */
  double mostMegabytes() {
    return most / MB;
  }

  /**
   * Of the process with this id.
   *
   * @throws IOException if there is none, or this is no Linux
   */
  static Memory of(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
    return new Memory(bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
  }

  private static long bytes(String status, String key) {
    return status
        .lines()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
        .findFirst()
        .orElseThrow();
  }
}
