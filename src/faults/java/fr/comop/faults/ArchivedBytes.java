package fr.comop.faults;

import fr.comop.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What lies in the archive, looked at without its help. */
record ArchivedBytes(Path directory) {

  /** Whether exactly this content lies there under its SHA-256. */
  boolean hold(byte[] content) throws IOException {
    String name = Sha256.of(content).hex();
    Path file = directory.resolve(name.substring(0, 2)).resolve(name);
    return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
  }
}
