package fr.comop.keeping;

import fr.comop.desk.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Among the data, a mark that they came out of a backup: until somebody says so, no service takes
 * over from the one that the backup was taken of, which may still run.
 *
 * @param mark the file
 */
public record RestoredStore(Path mark) {
  /** That of a data directory. */
  public static RestoredStore in(Path data) {
    return new RestoredStore(data.resolve("restored"));
  }

  /**
   * What the mark says.
   *
   * @param backup when the backup was taken
   * @param restored when it was put back
   */
  public record Told(Instant backup, Instant restored) {}

  /** What it says; empty where there is none. */
  public Optional<Told> told() {
    try {
      if (!Files.exists(mark)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(mark, StandardCharsets.UTF_8);
      return Optional.of(new Told(Instant.parse(lines.get(0)), Instant.parse(lines.get(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void mark(Told told) throws IOException {
    Files.writeString(mark, told.backup() + "\n" + told.restored() + "\n", StandardCharsets.UTF_8);
  }

  void clear() {
    Output.to(mark, () -> Files.deleteIfExists(mark));
  }
}
