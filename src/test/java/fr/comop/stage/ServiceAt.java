package fr.comop.stage;

import fr.comop.cli.Comop;
import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code comop run} in a process of its own, whose clock stands still. */
public final class ServiceAt {
  private ServiceAt() {}

  /** Runs until it is ended; the only argument is the instant that the clock shows. */
  public static void main(String[] args) {
    Clock clock = Clock.fixed(Instant.parse(args[0]), Deliverable.ZONE);
    System.exit(
        Comop.run(new Environment(Map.copyOf(System.getenv()), clock, Camille.ACCOUNT), "run"));
  }

  /** Starts it on a stage, under the stage's clock. */
  public static Process on(Stage stage, Path log) throws IOException {
    return on(stage, log, List.of(), System.getProperty("java.class.path"), Map.of());
  }

  /**
   * The same in other circumstances.
   *
   * @param before words of the command line that go before those of Java
   */
  public static Process on(
      Stage stage, Path log, List<String> before, String classPath, Map<String, String> environment)
      throws IOException {
    List<String> words = new ArrayList<>(before);
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            ServiceAt.class.getName(),
            stage.clock.instant().toString()));
    ProcessBuilder process = new ProcessBuilder(words);
    process.environment().putAll(stage.variables());
    process.environment().putAll(environment);
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
