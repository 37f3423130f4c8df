package fr.comop.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Who may read and write a file or directory: its owner, its group, others. Where the file system
 * knows no such rights, nothing is done. Rights are written as {@code ls} writes them, in nine
 * signs.
 */
public final class Rights {
  private static final String MODE = "unix:mode";
  private static final int ALL = 07777;
  private static final int OTHERS = 07;
  private static final int EXECUTION = 0111;
  private static final int MAY_COME_IN = 050;

  private Rights() {}

  /** To make a file or directory with, whatever the umask takes away besides. */
  public static FileAttribute<?>[] of(Path path, String rights) {
    return areKnown(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** Gives a file or directory of this user's these rights. */
  public static void set(Path path, String rights) throws IOException {
    if (areKnown(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }

  /**
   * Takes every right from others and leaves the group's as they are. What belongs to another user
   * is left alone: only its owner can change it.
   */
  public static void closeToOthers(Path path) throws IOException {
    if (areKnown(path) && (mode(path) & OTHERS) != 0) {
      try {
        Files.setAttribute(path, MODE, mode(path) & ~OTHERS);
      } catch (FileSystemException e) {
        // somebody else's
      }
    }
  }

  /** Makes a directory as open as another one. */
  static void copy(Path model, Path directory) throws IOException {
    if (areKnown(directory)) {
      Files.setAttribute(directory, MODE, mode(model));
    }
  }

  /**
   * Makes a file as open as the directory that it is in, whatever the umask; never through a link.
   */
  public static void openAsItsDirectory(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null && areKnown(directory)) {
      Files.setAttribute(
          file, MODE, mode(directory) & 0777 & ~EXECUTION, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Whether the group of a directory may read what is in it. */
  public static boolean areTheGroups(Path directory) throws IOException {
    return areKnown(directory) && (mode(directory) & MAY_COME_IN) == MAY_COME_IN;
  }

  /** Gives a file or directory the group of another one, where this user may. */
  public static void giveGroupOf(Path model, Path path) throws IOException {
    if (areKnown(path)) {
      try {
        Files.getFileAttributeView(path, PosixFileAttributeView.class)
            .setGroup(Files.readAttributes(model, PosixFileAttributes.class).group());
      } catch (FileSystemException e) {
        // a group that this user is none of
      }
    }
  }

  private static int mode(Path path) throws IOException {
    return (int) Files.getAttribute(path, MODE) & ALL;
  }

  private static boolean areKnown(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
