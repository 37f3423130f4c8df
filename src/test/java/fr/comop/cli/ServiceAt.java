package fr.comop.cli;

import fr.comop.convention.Deliverable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** {@code comop run} in a process of its own, whose clock stands still. */
final class ServiceAt {
  private ServiceAt() {}

  /** Runs until it is ended; the only argument is the instant that the clock shows. */
  public static void main(String[] args) {
    Clock clock = Clock.fixed(Instant.parse(args[0]), Deliverable.ZONE);
    System.exit(Comop.run(new Environment(Map.copyOf(System.getenv()), clock), "run"));
  }

  /** Starts it on a stage, under the stage's clock. */
  static Process on(Stage stage, Path log) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ServiceAt.class.getName(),
            stage.clock.instant().toString());
    process.environment().putAll(stage.variables());
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
