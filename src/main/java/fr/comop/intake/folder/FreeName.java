package fr.comop.intake.folder;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds names that are not taken. */
final class FreeName {
  private FreeName() {}

  /** {@code name} in a directory, or "name (2).xlsx", "name (3).xlsx"… where it is taken. */
  static Path in(Path directory, String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    Path free = directory.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = directory.resolve(stem + " (" + number + ")" + ending);
    }
    return free;
  }
}
