package fr.comop.ledger;

import fr.comop.disk.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
  private static final Set<PosixFilePermission> GROUP_MAY_COME_IN =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);

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

  /** The database of a version of comop that had no directory for it. */
  Path before() {
    return directory.resolveSibling(NAME + ".mv.db");
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

  /** Writes a small file for its owner alone, whole or not at all, and to the disk. */
  static void write(Path file, String content, String rights) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(aside);
    Files.createFile(aside, Directories.rights(aside, rights));
    Files.writeString(aside, content, StandardCharsets.UTF_8);
    force(aside);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Takes the rights that are too many, and lets the group in where it may come. */
  void guard() throws IOException {
    if (Directories.hasRights(directory)) {
      Files.setPosixFilePermissions(
          directory, PosixFilePermissions.fromString(groupMayComeIn() ? "rwxr-x---" : "rwx------"));
      for (Path file : List.of(databaseFile(), owner())) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  /** The rights of {@link #serving}. */
  String rightsOfServing() throws IOException {
    return groupMayComeIn() ? "rw-r-----" : "rw-------";
  }

  private boolean groupMayComeIn() throws IOException {
    Path data = directory.getParent();
    return data != null
        && Directories.hasRights(data)
        && Files.getPosixFilePermissions(data).containsAll(GROUP_MAY_COME_IN);
  }
}
