package fr.comop.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Room on the disks that hold the archive and the store. What is taken in needs some, and a
 * database that finds its disk full closes: so work stops before. Safe for use by several threads.
 */
public final class Room {
  private static final int PROBE_BYTES = 256 * 1024;

  /** What systems say, in English and in French, where a disk or somebody's share of it is full. */
  private static final List<String> FULL =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "there is not enough space on the disk",
          "aucun espace disponible sur le périphérique",
          "débordement du quota d'espace disque",
          "espace insuffisant sur le disque");

  private final Set<Path> directories;
  private final long keepFree;
  private final Disk disk;

  /**
   * Room in these directories.
   *
   * @param keepFree bytes that stay free in each; 0 for not looking
   */
  public Room(Set<Path> directories, long keepFree) {
    this(directories, keepFree, directory -> Files.getFileStore(directory).getUsableSpace());
  }

  /** The same on disks of one's own. */
  Room(Set<Path> directories, long keepFree, Disk disk) {
    this.directories = Set.copyOf(directories);
    this.keepFree = keepFree;
    this.disk = disk;
  }

  /** Tells how many bytes of a disk may still be written. */
  @FunctionalInterface
  interface Disk {
    long usable(Path directory) throws IOException;
  }

  /**
   * A disk on which there is too little room.
   *
   * @param usable bytes that may still be written
   * @param keepFree bytes that are to stay free
   */
  public record Shortage(Path directory, long usable, long keepFree) {}

  /** Where there is too little room; empty when there is enough, and where nobody can tell. */
  public Optional<Shortage> shortage() {
    return keepFree == 0
        ? Optional.empty()
        : directories.stream().sorted().flatMap(one -> shortage(one).stream()).findFirst();
  }

  private Optional<Shortage> shortage(Path directory) {
    try {
      long usable = disk.usable(directory);
      return usable < keepFree
          ? Optional.of(new Shortage(directory, usable, keepFree))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // whoever writes there will tell
    }
  }

  /**
   * Whether each directory takes a file of 256 KiB, which is written to see: a quota shows no other
   * way.
   */
  public boolean takesFiles() {
    return directories.stream().allMatch(Room::takesFile);
  }

  private static boolean takesFile(Path directory) {
    try {
      Path probe = Files.createTempFile(directory, "probe", "");
      try (FileChannel file = FileChannel.open(probe, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.allocate(PROBE_BYTES);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
        return true;
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a failure of the disk, or one that caused this one, tells that it is full. */
  public static boolean isFull(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(Room::reason)
        .anyMatch(reason -> FULL.stream().anyMatch(reason::startsWith));
  }

  /** Not the whole message, in which the name of a file may say anything. */
  private static String reason(Throwable failure) {
    String reason =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return String.valueOf(reason).toLowerCase(Locale.ROOT);
  }
}
