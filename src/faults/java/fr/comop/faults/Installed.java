package fr.comop.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.examples.Expander;

/** The distribution, unzipped, run by its own script. */
final class Installed {
  private final Path home;

  private Installed(Path home) {
    this.home = home;
  }

  static Installed unzipped(Path distribution, Path directory) throws Exception {
    new Expander().expand(distribution, directory);
    return new Installed(directory.resolve("comop"));
  }

  Path config() {
    return home.resolve("config");
  }

  /**
   * Starts {@code bin/comop run}.
   *
   * @param log what it says is added to this file
   */
  Service started(Map<String, String> settings, Path log) throws IOException {
    return new Service(
        command(settings, List.of("run"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  /**
   * Runs a command of staff's.
   *
   * @return what it prints
   * @throws IllegalStateException when it does not end with 0
   */
  String says(Map<String, String> settings, List<String> words)
      throws IOException, InterruptedException {
    Process process =
        command(settings, words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(words + " ended with " + process.exitValue() + ": " + said);
    }
    return said;
  }

  /** Lays out classes, as whoever installs it would. */
  void prepare() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", home.resolve("bin/comop-prepare").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("comop-prepare ended with " + process.exitValue());
    }
  }

  /** What a command of staff's takes, from its start to its end. */
  Took took(Map<String, String> settings, List<String> words)
      throws IOException, InterruptedException {
    // the shell tells what those that it waited for have used
    List<String> timed = List.of("sh", "-c", "\"$@\" >&2; code=$?; times; exit $code", "timed");
    ProcessBuilder command = command(settings, words);
    command.command().addAll(0, timed);
    long start = System.nanoTime();
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Duration clock = Duration.ofNanos(System.nanoTime() - start);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(words + " ended with " + process.exitValue());
    }
    return new Took(clock, Took.processor(said));
  }

  private ProcessBuilder command(Map<String, String> settings, List<String> words) {
    List<String> all = new ArrayList<>(List.of("sh", home.resolve("bin/comop").toString()));
    all.addAll(words);
    ProcessBuilder process = new ProcessBuilder(all);
    process.environment().putAll(settings);
    process.environment().put("COMOP_HOME", home.toString());
    return process;
  }
}
