package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Path;
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
    ProcessBuilder process =
        new ProcessBuilder("sh", home.resolve("bin").resolve("comop").toString(), "run");
    process.environment().putAll(settings);
    process.environment().put("COMOP_HOME", home.toString());
    return new Service(
        process
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }
}
