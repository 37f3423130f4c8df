package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.simulation.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a simulation is played: it reads the store, where there is one, and writes to a directory
 * of its own that is gone afterwards.
 *
 * @param start what the store held, read in one transaction
 */
record Playground(Path directory, Wiring wiring, Start start) implements AutoCloseable {

  static Playground open(Environment environment, Configuration configuration) throws IOException {
    Path directory = Files.createTempDirectory("comop-simulation");
    boolean stored = Environment.hasStore(configuration);
    Wiring wiring =
        environment.wiring(stored ? configuration : elsewhere(configuration, directory));
    return new Playground(
        directory,
        wiring,
        stored ? wiring.ledger.inTransaction(() -> StoreCopy.of(wiring)) : Start.EMPTY);
  }

  private static Configuration elsewhere(Configuration configuration, Path directory) {
    Map<Setting, String> change = Map.of(Setting.DATA_DIR, directory.resolve("data").toString());
    return configuration.with(configuration.settings().with(change));
  }

  @Override
  public void close() throws IOException {
    wiring.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
