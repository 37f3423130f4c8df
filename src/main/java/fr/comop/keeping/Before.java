package fr.comop.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lay in a directory before something was put there, so that all the rest can go again.
 *
 * @param wasThere whether there was a directory
 * @param lay what lay in it
 */
record Before(Path directory, boolean wasThere, Set<Path> lay) {
  static Before of(Path directory) throws IOException {
    return Files.exists(directory)
        ? new Before(directory, true, in(directory))
        : new Before(directory, false, Set.of());
  }

  /** Deletes what came since. */
  void again() throws IOException {
    if (!wasThere) {
      delete(directory);
      return;
    }
    for (Path one : in(directory)) {
      if (!lay.contains(one)) {
        delete(one);
      }
    }
  }

  private static Set<Path> in(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.collect(Collectors.toSet());
    }
  }

  private static void delete(Path directory) throws IOException {
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
}
