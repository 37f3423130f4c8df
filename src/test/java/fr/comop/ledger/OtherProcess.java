package fr.comop.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/** A second program on the ledger of a test, in a JVM of its own. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private OtherProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
  }

  /**
   * Opens the ledger, records one arrival of this origin, says how many there are, and holds the
   * ledger open until its input ends.
   */
  public static void main(String[] arguments) throws IOException {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(Path.of(arguments[0])))) {
      ledger.inTransaction(() -> Rows.arrive(ledger, arguments[1]));
      System.out.println("arrivals: " + Rows.arrivals(ledger));
      new InputStreamReader(System.in, UTF_8).read();
    }
  }

  static OtherProcess start(Path file, String origin) throws IOException {
    return new OtherProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                file.toString(),
                origin)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** How many arrivals it sees, its own among them; waits until it has said so. */
  long arrivals() throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("arrivals: ")) {
        return Long.parseLong(line.substring("arrivals: ".length()));
      }
    }
    throw new IllegalStateException("It ended without a word");
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as the operating system would, with no time to write anything. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Lets it end, and waits for that. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
