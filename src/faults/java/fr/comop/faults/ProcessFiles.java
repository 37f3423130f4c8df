package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many threads and open files a process has, as Linux counts them. */
final class ProcessFiles {
  private ProcessFiles() {}

  static int threads(long pid) throws IOException {
    return entries(pid, "task");
  }

  static int descriptors(long pid) throws IOException {
    return entries(pid, "fd");
  }

  private static int entries(long pid, String of) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(pid), of))) {
      return (int) all.count();
    }
  }
}
