package fr.comop.ledger;

import fr.comop.disk.Rights;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where what belongs to a store lies. Nobody but the service's user may read any of it, save that
 * {@link #serving} and the way to it are open to the group that an administrator has opened the
 * data directory to.
 *
 * @param directory the store's own
 */
record StoreFiles(Path directory) {
  private static final String NAME = "comop";

  /** The database, without its ending. */
  Path database() {
    return directory.resolve(NAME);
  }

  /** The file of the database. */
  Path databaseFile() {
    return directory.resolve(NAME + ".mv.db");
  }

  /** The password of the database's owner. */
  Path owner() {
    return directory.resolve("owner");
  }

  /** How others come in while a process serves. */
  Path serving() {
    return directory.resolve("serving");
  }

  /** Locked by the process that holds the store; outside of it, for the store moves. */
  Path lock() {
    return directory.resolveSibling(directory.getFileName() + ".lock");
  }

  /** Where a store is built; what lies there was never used. */
  StoreFiles building() {
    return new StoreFiles(directory.resolveSibling(directory.getFileName() + ".new"));
  }

  /** Deletes a directory and what is in it, if it is there. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(directory)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Takes the rights that are too many, and lets the group in where it may come. */
  void guard() throws IOException {
    if (groupMayComeIn()) {
      Rights.giveGroupOf(data(), directory);
      Rights.set(directory, "rwxr-x---");
    } else {
      Rights.set(directory, "rwx------");
    }
    for (Path file : List.of(databaseFile(), owner())) {
      Rights.set(file, "rw-------");
    }
  }

  /** Writes {@link #serving}. */
  void writeServing(String content) throws IOException {
    Path aside = write(serving(), content);
    if (groupMayComeIn()) {
      Rights.giveGroupOf(data(), aside);
      Rights.set(aside, "rw-r-----");
    }
    Files.move(aside, serving(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes {@link #owner}. */
  void writeOwner(String password) throws IOException {
    Path aside = write(owner(), password);
    force(aside);
    Files.move(aside, owner(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a file for its owner alone, beside the place where it will be. */
  private static Path write(Path file, String content) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    Files.createFile(aside, Rights.of(aside, "rw-------"));
    return Files.writeString(aside, content, StandardCharsets.UTF_8);
  }

  private boolean groupMayComeIn() throws IOException {
    return Rights.areTheGroups(data());
  }

  private Path data() {
    return directory.resolveSibling("").toAbsolutePath().normalize();
  }
}
