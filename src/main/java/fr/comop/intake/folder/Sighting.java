package fr.comop.intake.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
  static Sighting of(Path file, Instant first, Instant now) throws IOException {
    BasicFileAttributes seen =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Sighting(seen.size(), seen.lastModifiedTime().toMillis(), first, now);
  }

  /** The same file seen again: how long it has rested, if it did not change. */
  Sighting again(Path file, Instant now) throws IOException {
    Sighting current = of(file, first, now);
    return looksLike(current) ? this : current;
  }

  boolean looksLike(Sighting other) {
    return size == other.size && modified == other.modified;
  }

  /** The same after the clock was set back: nothing was seen later than now. */
  Sighting notAfter(Instant now) {
    return new Sighting(
        size, modified, first.isAfter(now) ? now : first, since.isAfter(now) ? now : since);
  }

  /** Whether nothing changed for so long. */
  boolean rested(Duration rest, Instant now) {
    return !now.isBefore(since.plus(rest));
  }

  /** Where it lies, unique as long as it lies there unchanged. */
  String origin(String relative) {
    return relative + ";" + size + ";" + modified;
  }
}
