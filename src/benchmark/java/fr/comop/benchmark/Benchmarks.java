package fr.comop.benchmark;

import fr.comop.intake.LargeWorkbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks asked for. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs them one after the other.
   *
   * @param args some of "read", "turns", "mark", "print", "line", "outbox", "memory", "start",
   *     "simulate", "export"
   */
  public static void main(String[] args) throws Exception {
    for (String benchmark : List.of(args)) {
      System.out.println("\n# " + benchmark);
      switch (benchmark) {
        case "read" -> timed(ReadBenchmark.class);
        case "turns" -> ReadByTurns.run();
        case "mark" -> timed(MarkBenchmark.class);
        case "print" -> timed(PrintBenchmark.class);
        case "line" -> LineBenchmark.run();
        case "outbox" -> OutboxBenchmark.run();
        case "memory" -> memory();
        case "start" -> StartBenchmark.run();
        case "simulate" -> SimulateBenchmark.run();
        case "export" -> ExportBenchmark.run();
        default -> throw new IllegalArgumentException("no benchmark \"" + benchmark + "\"");
      }
    }
    System.exit(0);
  }

  private static void timed(Class<?> benchmark) throws Exception {
    new Runner(new OptionsBuilder().include(benchmark.getName()).build()).run();
  }

  private static void memory() throws Exception {
    Path directory = Files.createTempDirectory("benchmark");
    for (Path file :
        List.of(LargeWorkbooks.withLines(directory), LargeWorkbooks.withPictures(directory))) {
      System.out.printf(
          "%s, %d kB, in a heap of 64 MB: %s%n",
          file.getFileName(), Files.size(file) >> 10, LargeWorkbooks.readIn64Megabytes(file));
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
