package fr.comop.rehearsal;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.simulation.Start;
import fr.comop.wiring.House;
import fr.comop.wiring.StoreRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a simulation is played: it reads the store, where there is one, and writes to a directory
 * of its own that is gone afterwards.
 *
 * @param start what the store held, read in one transaction
 */
public record Playground(Path directory, House house, Start start) implements AutoCloseable {

  public static Playground open(Configuration configuration, Clock clock) throws IOException {
    Path directory = Files.createTempDirectory("comop-simulation");
    boolean stored = StoreRoom.exists(configuration.settings());
    House house = new House(stored ? configuration : elsewhere(configuration, directory), clock);
    return new Playground(
        directory,
        house,
        stored ? house.store.ledger.inTransaction(() -> StoreCopy.of(house)) : Start.EMPTY);
  }

  private static Configuration elsewhere(Configuration configuration, Path directory) {
    Map<Setting, String> change = Map.of(Setting.DATA_DIR, directory.resolve("data").toString());
    return configuration.with(configuration.settings().with(change));
  }

  @Override
  public void close() throws IOException {
    house.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
