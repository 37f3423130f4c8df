package fr.comop.disk;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes and guards directories. Rights are those of POSIX; a file system that has none keeps its
 * own.
 */
public final class Directories {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

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
      Files.createDirectory(directory, rights(directory, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
    force(parent);
  }

  /**
   * Takes every right from others and leaves the group's as they are. What belongs to another user
   * is left alone: only its owner can change it.
   */
  public static void closeToOthers(Path path) throws IOException {
    if (!hasRights(path)) {
      return;
    }
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
    if (rights.removeAll(OTHERS)) {
      try {
        Files.setPosixFilePermissions(path, rights);
      } catch (FileSystemException e) {
        // somebody else's
      }
    }
  }

  /** Brings the names in a directory to the disk, where the system can. */
  public static void force(Path directory) throws IOException {
    if (CAN_BE_FORCED) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * The rights to make a file or directory with: none where the file system knows none.
   *
   * @param path where it will be
   * @param rights nine signs, as {@code ls} writes them
   */
  public static FileAttribute<?>[] rights(Path path, String rights) {
    return hasRights(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** Whether the file system knows rights of owner, group and others. */
  public static boolean hasRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
