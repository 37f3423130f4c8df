package fr.comop.intake.folder;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.disk.FreeName;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves files that were taken in, and sees that what lies there then are the bytes that were: a
 * program that still had the file open goes on writing wherever it is moved. Such a file goes back
 * to its folder, as a new one.
 */
final class Moving {
  private static final Logger LOG = LoggerFactory.getLogger(Moving.class);

  private final FolderSettings settings;
  private final DroppedFiles files;
  private final Archive archive;

  /** How files looked that held the right bytes when they were last read, by where they lie. */
  private final Map<String, Sighting> sound = new HashMap<>();

  Moving(FolderSettings settings, DroppedFiles files, Archive archive) {
    this.settings = settings;
    this.files = files;
    this.archive = archive;
  }

  /** Moves a file into a directory that exists. */
  void move(DroppedFile file, Path lying, Path directory, Instant now) throws IOException {
    Path target = FreeName.in(directory, lying);
    files.lies(file, settings.relative(target));
    Files.move(lying, target);
    arrived(file, target, now);
  }

  /** Deals with a file that does not lie where it came: a crash may have come after its move. */
  void gone(DroppedFile file, Instant now) throws IOException {
    Optional<Path> target = lies(file);
    if (target.isPresent()) {
      arrived(file, target.get(), now);
    } else {
      files.filed(file, null, now);
    }
  }

  /** Moves a file on that was moved before. */
  void moveOn(DroppedFile file, Path lying, Path directory) throws IOException {
    Path target = FreeName.in(directory, lying);
    Files.move(lying, target);
    files.lies(file, settings.relative(target));
  }

  private void arrived(DroppedFile file, Path target, Instant now) throws IOException {
    boolean stays = isSound(file, target, now) || !broughtBack(file, target);
    files.filed(file, stays ? settings.relative(target) : null, now);
  }

  /** Looks again at a file that was moved. */
  void look(DroppedFile file, Instant now) throws IOException {
    Optional<Path> target = lies(file);
    boolean there = target.isPresent();
    if (target.isEmpty()
        || (!isSound(file, target.get(), now) && broughtBack(file, target.get()))) {
      files.lies(file, null);
      LOG.debug("{} lies there no more: {}", file.liesAt(), there ? "taken back" : "moved");
    }
  }

  private boolean isSound(DroppedFile file, Path target, Instant now) throws IOException {
    String where = settings.relative(target);
    Sighting seen = Sighting.of(target, now, now);
    Sighting before = sound.get(where);
    if (before != null && before.looksLike(seen)) {
      return true;
    }
    boolean is = content(target).equals(file.sha256());
    if (is) {
      sound.put(where, seen);
    } else {
      sound.remove(where);
    }
    return is;
  }

  /** Whether a file with other bytes went back; bytes that were taken in before need not. */
  private boolean broughtBack(DroppedFile file, Path target) throws IOException {
    if (archive.holds(content(target))) {
      return false;
    }
    Path folder = settings.root().resolve(settings.root().relativize(target).getName(0));
    Path back = FreeName.in(folder, target);
    Files.move(target, back);
    LOG.info(
        "{} changed after it was taken in as {}: back in its folder, as a new one",
        settings.relative(back),
        "AR-%06d".formatted(file.arrival()));
    return true;
  }

  /** Forgets how files looked that nobody looks at any more. */
  void forgetAllBut(Set<String> watched) {
    sound.keySet().retainAll(watched);
  }

  private Optional<Path> lies(DroppedFile file) {
    try {
      return Optional.ofNullable(file.liesAt())
          .map(settings.root()::resolve)
          .filter(Shelf::isFile)
          .filter(path -> !Files.isSymbolicLink(path.resolveSibling("")));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  static Sha256 content(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Sha256.of(bytes);
    }
  }
}
