package fr.comop.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A file as it was seen.
 *
 * @param first when it was first seen, or the last look before an outage of ours
 * @param since when it was first seen at this size and with this date
 */
record Sighting(long size, long modified, Instant first, Instant since) {
  private static final int EMPTY_FACTOR = 30;

  static Sighting of(Path file, Instant first, Instant now) throws IOException {
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    return new Sighting(seen.size(), seen.lastModifiedTime().toMillis(), first, now);
  }

  /** The same file seen again: how long it has rested, if it did not change. */
  Sighting again(Path file, Instant now) throws IOException {
    Sighting current = of(file, first, now);
    return current.size == size && current.modified == modified ? this : current;
  }

  /** Whether nothing changed for long enough; an empty file may be one whose copy began late. */
  boolean rested(Duration rest, Instant now) {
    return !now.isBefore(since.plus(size > 0 ? rest : rest.multipliedBy(EMPTY_FACTOR)));
  }

  /** Where it lies, unique as long as it lies there unchanged. */
  String origin(Path relative) {
    return relative.toString().replace('\\', '/') + ";" + size + ";" + modified;
  }
}
