package fr.comop.demo;

import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.french.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mails and files to try comop on: {@code mailbox/*.eml} with their dates of receipt in {@code
 * mailbox/manifest.csv}, {@code folder/BENEFICIARY/*}, and {@code programme-triennal/*}.
 *
 * @param now the instant at which the demo stands, told by the manifest's line "now"
 * @param mails in the order of their receipt
 */
public record SampleInbox(Path directory, Instant now, List<Received> mails) {
  private static final String NOW = "now";

  /** A mail and when the mail server received it. */
  public record Received(Path file, Instant at) {}

  /**
   * The samples that lie in a directory.
   *
   * @throws Declined when the manifest is missing, tells no time, or names a mail that is not there
   */
  public static SampleInbox in(Path directory) throws IOException {
    Path manifest = directory.resolve("mailbox/manifest.csv");
    if (!Files.isRegularFile(manifest)) {
      throw new Declined("Il n’y a pas d’exemples ici : " + manifest + " est introuvable.");
    }
    List<Received> mails = new ArrayList<>();
    Instant now = Instant.EPOCH;
    List<String> lines = Files.readAllLines(manifest);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      int comma = line.indexOf(',');
      if (comma > 0 && !line.startsWith("#")) {
        String where = manifest + ":" + number + ": ";
        Instant at = at(where, line.substring(comma + 1).strip());
        String name = line.substring(0, comma).strip();
        if (name.equals(NOW)) {
          now = at;
        } else {
          mails.add(new Received(there(where, directory.resolve("mailbox").resolve(name)), at));
        }
      }
    }
    return new SampleInbox(directory, now, List.copyOf(mails));
  }

  private static Instant at(String where, String text) {
    try {
      return LocalDateTime.parse(text).atZone(Deliverable.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw new Declined(
          French.typeset(
              where + "« " + text + " » n’est pas une date de la forme 2020-12-14T18:00:00."));
    }
  }

  private static Path there(String where, Path mail) {
    if (!Files.isRegularFile(mail)) {
      throw new Declined(where + mail + " est introuvable.");
    }
    return mail;
  }

  /** A clock that stands at {@link #now} when the demo begins, and goes on from there. */
  public Clock clock(Clock real) {
    return Clock.offset(real, Duration.between(real.instant(), now));
  }

  /** The three-year programmes that staff had imported, by name; none where there are none. */
  public List<Path> programmes() throws IOException {
    Path programmes = directory.resolve("programme-triennal");
    if (!Files.isDirectory(programmes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(programmes)) {
      return files.sorted().toList();
    }
  }

  /** Copies the dropped files, so that the sample inbox itself is left as it is. */
  public void copyFolder(Path target) throws IOException {
    Path source = directory.resolve("folder");
    List<Path> all;
    try (Stream<Path> walk = Files.walk(source)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy);
      }
    }
  }
}
