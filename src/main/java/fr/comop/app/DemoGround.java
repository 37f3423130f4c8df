package fr.comop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory in which a demo leaves what it made. */
record DemoGround(Path directory) {
  private static final String SIGN = ".comop-demo";

  /** An empty ground; what an earlier demo left there is deleted, anything else is refused. */
  static DemoGround prepared(Path directory) throws IOException {
    if (Files.exists(directory)) {
      if (!Files.exists(directory.resolve(SIGN)) && !isEmpty(directory)) {
        throw Refused.use(
            directory
                + " n’est pas vide et ne vient pas d’une démonstration : choisissez-en un autre.");
      }
      delete(directory);
    }
    Files.createDirectories(directory);
    Files.createFile(directory.resolve(SIGN));
    return new DemoGround(directory);
  }

  Path folder() {
    return directory.resolve("depot");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path mails() {
    return directory.resolve("courriels-envoyes");
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
