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
   * Opens the ledger of the first argument, records one arrival of the origin that the second one
   * names, and says how many there are. If the third is "serving", it lets others in; if it is
   * "passing", it ends; else it holds the ledger open until its input ends.
   */
  public static void main(String[] arguments) throws IOException {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(Path.of(arguments[0])))) {
      if (arguments[2].equals("serving")) {
        ledger.serve();
      }
      ledger.durably(() -> Rows.arrive(ledger, arguments[1]));
      System.out.println("arrivals: " + Rows.arrivals(ledger));
      if (!arguments[2].equals("passing")) {
        new InputStreamReader(System.in, UTF_8).read();
      }
    }
  }

  /** One that holds the store for itself. */
  static OtherProcess holding(Path store, String origin) throws IOException {
    return started(store, origin, "holding");
  }

  /** One that serves the store to others. */
  static OtherProcess serving(Path store, String origin) throws IOException {
    return started(store, origin, "serving");
  }

  /** One that ends by itself. */
  static OtherProcess passing(Path store, String origin) throws IOException {
    return started(store, origin, "passing");
  }

  private static OtherProcess started(Path store, String origin, String kind) throws IOException {
    return new OtherProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                store.toString(),
                origin,
                kind)
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

  /** Waits until it has ended by itself. */
  int exitCode() {
    return process.onExit().join().exitValue();
  }

  /** Ends it as the operating system would, with no time to write anything. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    end();
  }

  /** Lets it end, and waits for that. */
  void end() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
