package fr.comop.intake;

import fr.comop.cli.Comop;
import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Camille;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Runs {@code comop read} on one file after another in this process, as small as its heap is. */
final class ReadEach {
  private ReadEach() {}

  /**
   * Prints a line a file: its name, the exit code, seconds, the first line of what was said.
   *
   * @param args the files
   */
  public static void main(String[] args) throws Exception {
    Clock clock = Clock.fixed(Instant.parse("2020-12-10T09:00:00Z"), Deliverable.ZONE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String file : args) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      long start = System.nanoTime();
      int code = Comop.run(new Environment(Map.of(), clock, Camille.ACCOUNT), "read", file);
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      String line = said.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
      out.printf(
          "%s|%d|%d|%s%n", Path.of(file).getFileName(), code, seconds, line.replace(file, "…"));
    }
  }
}
