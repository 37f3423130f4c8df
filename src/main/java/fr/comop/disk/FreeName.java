package fr.comop.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Finds names that are not taken, and that can be written here. */
public final class FreeName {
  private static final int LONGEST_BYTES = 255;

  private FreeName() {}

  /**
   * The file's name in a directory, or "name (2).xlsx", "name (3).xlsx"… where it is taken.
   *
   * @param file whose name is taken over byte for byte, whatever letters it is of
   */
  public static Path in(Path directory, Path file) {
    Path free = directory.resolve(file.getFileName());
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = writable(directory, stem + " (" + number + ")" + ending);
    }
    return free;
  }

  /**
   * A name in a directory, shortened where it is too long for one; what Java cannot write under
   * this locale becomes "_".
   */
  public static Path writable(Path directory, String name) {
    String shorter = shortened(name);
    try {
      return directory.resolve(shorter);
    } catch (InvalidPathException e) {
      return directory.resolve(shorter.replaceAll("[^\\x20-\\x7E]", "_"));
    }
  }

  /** Letters are left out before the ending. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot < 10 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem + ending) > LONGEST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
