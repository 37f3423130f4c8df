package fr.comop.edition;

import java.nio.file.Path;
import java.util.List;

/**
 * Where files are put that are too large for a mail.
 *
 * @param most bytes of files that a mail takes
 * @param called how people call the directory: "\\\\partage\\syntheses"; "" for its path
 */
public record SharedPlace(long most, Path directory, String called) {
  boolean isNeededFor(List<Piece> files) {
    return files.stream().mapToLong(Piece::size).sum() > most;
  }

  /** The directory of one edition. */
  Path of(String edition) {
    return directory.resolve(edition);
  }

  /** How people call that. */
  String told(String edition) {
    if (called.isEmpty()) {
      return of(edition).toString();
    }
    String between = called.contains("\\") ? "\\" : "/";
    return called.endsWith(between) ? called + edition : called + between + edition;
  }
}
