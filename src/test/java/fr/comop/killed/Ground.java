package fr.comop.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one life has on its disk: the data directory, the shared folder and that of the mail
 * room.
 */
record Ground(Path directory) {
  Path data() {
    return directory.resolve("data");
  }

  Path folder() {
    return directory.resolve("depot");
  }

  Path mailRoom() {
    return directory.resolve("courrier");
  }

  Path store() {
    return data().resolve("store").resolve("comop.mv.db");
  }

  /** What of the store was forced to the disk; what was merely written a power cut may take. */
  private Path forced() {
    return directory.resolve("forced");
  }

  /** The store is on disk, as it is now. */
  void forcedNow() throws IOException {
    Files.copy(store(), forced(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** As the death of a process leaves it: with all that it has written. */
  Ground afterKill(Path elsewhere) throws IOException {
    return copied(elsewhere);
  }

  /** As a power cut leaves it that takes of the store what was not forced to the disk. */
  Ground afterPowerCut(Path elsewhere) throws IOException {
    Ground copy = copied(elsewhere);
    Files.copy(forced(), copy.store(), StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  /** The same at another place, with the same times of its files. */
  Ground copied(Path elsewhere) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.toList();
    }
    for (Path one : all) {
      Path copy = elsewhere.resolve(directory.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new Ground(elsewhere);
  }
}
