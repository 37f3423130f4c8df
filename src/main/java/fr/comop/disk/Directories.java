package fr.comop.disk;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes directories, and brings what is in them to the disk. */
public final class Directories {
  /** Windows can't open a directory, hence can't force one; its file systems log every rename. */
  private static final boolean CAN_BE_FORCED = File.separatorChar == '/';

  private Directories() {}

  /**
   * Makes a directory and those above it, where they are missing, for their owner alone (700),
   * whatever the umask. On return they outlive a power cut. A directory that is there stays as it
   * is.
   *
   * @throws IOException if one can't be made
   */
  public static void make(Path directory) throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent == null || Files.isDirectory(directory)) {
      return;
    }
    make(parent);
    try {
      Files.createDirectory(directory, Rights.of(directory, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
    force(parent);
  }

  /**
   * Makes a directory in one that is shared with others, if it is missing, as open as that one is,
   * whatever the umask.
   *
   * @return the directory
   * @throws IOException if it can't be made
   */
  public static Path makeAsOpen(Path shared, String name) throws IOException {
    Path directory = shared.resolve(name);
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory);
      Rights.copy(shared, directory);
    }
    return directory;
  }

  /** Brings the names in a directory to the disk, where the system can. */
  public static void force(Path directory) throws IOException {
    if (CAN_BE_FORCED) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
