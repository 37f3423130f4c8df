package fr.comop.stage;

import fr.comop.disk.Rights;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An empty store on H2, made once a process and copied from then on, for tests that are not about
 * its making.
 */
public final class BlankStore {
  private static @Nullable Map<String, byte[]> made;

  private BlankStore() {}

  /**
   * Copies it to a directory, once.
   *
   * @return what to open it by
   */
  public static LedgerSettings in(Path directory) {
    try {
      if (Files.notExists(directory)) {
        Files.createDirectories(directory.resolveSibling("."));
        Files.createDirectory(directory, Rights.of(directory.resolveSibling("."), "rwx------"));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
          Files.write(directory.resolve(file.getKey()), file.getValue());
        }
      }
      return LedgerSettings.h2File(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> known = made;
    if (known == null) {
      known = make();
      made = known;
    }
    return known;
  }

  private static Map<String, byte[]> make() throws IOException {
    Path beside = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "blank");
    Path store = beside.resolve("store");
    Ledger.open(LedgerSettings.h2File(store)).close();
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(store)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
