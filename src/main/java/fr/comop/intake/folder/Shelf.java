package fr.comop.intake.folder;

import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies in a directory, and which of it is ours. */
final class Shelf {
  /** Where files go that are dealt with. */
  static final String DONE = "traites";

  /** Where files go that wait for staff. */
  static final String QUARANTINE = "quarantaine";

  /** Where our answers lie. */
  static final String ANSWERS = "reponses";

  private static final Set<String> OURS = Set.of(DONE, QUARANTINE, ANSWERS);
  private static final Set<String> OF_SYSTEMS =
      Set.of("@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found");

  private Shelf() {}

  /**
   * Makes a directory as open as the one that it is in, if it is missing, and those above it.
   *
   * @throws FileSystemException when it is a link: whoever made it would have us write elsewhere
   */
  static Path make(Path directory) throws IOException {
    if (Files.isSymbolicLink(directory)) {
      throw new FileSystemException(directory.toString(), null, "c’est un lien");
    }
    Path shared = Files.createDirectories(directory.resolveSibling(""));
    return Directories.makeAsOpen(shared, directory.getFileName().toString());
  }

  /** Writes a file as open as its directory, in place of what has its name: a link is no way. */
  static void write(Path file, InputStream content) throws IOException {
    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    Rights.openAsItsDirectory(file);
  }

  /** The entries of a directory that are wanted, by name. */
  static List<Path> list(Path directory, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(wanted).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException(directory + " cannot be listed to its end", e);
    }
  }

  /** Whether it is one of the directories that we make, or bears such a name. */
  static boolean isOurs(Path entry) {
    return OURS.contains(entry.getFileName().toString());
  }

  /** Whether it is a file, and not a link to one. */
  static boolean isFile(Path entry) {
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a server or a desktop keeps it there for itself. */
  static boolean isOfASystem(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith(".") || OF_SYSTEMS.contains(name);
  }
}
