package fr.comop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that a command fills anew each time. A hidden file in it says that what lies there is
 * its own and may be deleted.
 *
 * @param sign the name of that file
 * @param origin where it comes from, for people: "ne vient pas d’une démonstration"
 */
public record OwnDirectory(String sign, String origin) {
  /**
   * Makes a directory empty.
   *
   * @return whether something of an earlier time was deleted
   * @throws Declined when it holds what is not its own
   */
  public boolean prepare(Path directory) throws IOException {
    boolean used = Files.isDirectory(directory) && !isEmpty(directory);
    if (used && !Files.exists(directory.resolve(sign))) {
      throw new Declined(directory + " n’est pas vide et " + origin + " : choisissez-en un autre.");
    }
    if (used) {
      Output.to(directory, () -> empty(directory));
    }
    Output.to(
        directory,
        () -> {
          Files.createDirectories(directory);
          Files.writeString(directory.resolve(sign), "");
        });
    return used;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void empty(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      if (!path.equals(directory)) {
        Files.delete(path);
      }
    }
  }
}
