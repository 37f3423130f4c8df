package fr.comop.intake.folder;

import fr.comop.archive.Sha256;
import fr.comop.disk.Directories;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Arrivals;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Litter;
import fr.comop.intake.Looks;
import fr.comop.intake.WayIn;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared folder: one folder a beneficiary, whose files are taken in once they rest. Used by one
 * thread at a time.
 */
public final class SharedFolder {
  private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);
  private static final String WHERE = "folder";
  private static final String DONE = "traites";
  private static final String QUARANTINE = "quarantaine";
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);
  private static final Duration OUTAGE = Duration.ofMinutes(15);

  private final FolderSettings settings;
  private final Ledger ledger;
  private final Arrivals arrivals;
  private final WayIn wayIn;
  private final Looks looks;
  private final Answers answers;
  private final Clock clock;
  private final Map<Path, Sighting> sightings = new HashMap<>();
  private final Set<Path> astray = new HashSet<>();
  private volatile boolean settling;
  private Instant noted = Instant.EPOCH;

  public SharedFolder(
      FolderSettings settings,
      Ledger ledger,
      Arrivals arrivals,
      WayIn wayIn,
      Looks looks,
      Answers answers,
      Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.wayIn = wayIn;
    this.looks = looks;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * The files that rest and are not known yet.
   *
   * @throws FolderUnavailable when the folder or its sentinel is missing
   */
  public List<Delivery> unknown() {
    Instant now = clock.instant();
    Instant first = firstSight(now);
    List<Path> files = files();
    sightings.keySet().retainAll(files);
    Map<String, Path> resting = new HashMap<>();
    for (Path file : files) {
      try {
        Sighting seen = sightings.get(file);
        seen = seen == null ? Sighting.of(file, first, now) : seen.again(file, now);
        sightings.put(file, seen);
        if (seen.rested(settings.rest(), now)) {
          resting.put(seen.origin(settings.root().relativize(file)), file);
        }
      } catch (IOException | InvalidPathException e) {
        LOG.info("{} cannot be looked at yet: {}", file, e.toString());
      }
    }
    settling = resting.size() < sightings.values().stream().filter(one -> one.size() > 0).count();
    note(now);
    Map<String, ArrivalState> known =
        ledger.inTransaction(() -> arrivals.states(Channel.FOLDER, resting.keySet()));
    return resting.entrySet().stream()
        .filter(one -> !known.containsKey(one.getKey()))
        .map(one -> delivery(one.getKey(), one.getValue()))
        .toList();
  }

  private void note(Instant now) {
    if (!now.isBefore(noted.plus(BETWEEN_NOTES))) {
      ledger.inTransaction(() -> looks.looked(WHERE, now));
      noted = now;
    }
  }

  /** Whether some file is still changing, or did lately; asked by any thread. */
  public boolean settling() {
    return settling;
  }

  /**
   * Moves what is decided to {@code traites} or {@code quarantaine}, with our answer beside it; and
   * from there to {@code traites} what staff have decided since.
   */
  public void fileAway() {
    for (Arrival arrival : wayIn.toFile(Channel.FOLDER)) {
      try {
        fileAway(arrival);
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        LOG.warn("{} cannot be filed away yet: {}", arrival.origin(), e.toString());
      }
    }
    for (Arrival arrival : wayIn.decidedAside(Channel.FOLDER)) {
      try {
        outOfQuarantine(arrival);
      } catch (IOException | InvalidPathException e) {
        LOG.warn("{} cannot leave quarantine yet: {}", arrival.reference(), e.toString());
      }
    }
  }

  /** What staff accepted or rejected is dealt with; a file moved by a person stays where it is. */
  private void outOfQuarantine(Arrival arrival) throws IOException {
    Path folder = settings.root().resolve(String.valueOf(arrival.folder()));
    String name = String.valueOf(arrival.name());
    Path aside = folder.resolve(QUARANTINE);
    for (Path file :
        Files.isDirectory(aside) ? list(aside, Files::isRegularFile) : List.<Path>of()) {
      if (content(file).equals(arrival.sha256())) {
        Files.move(file, FreeName.in(Directories.makeAsOpen(folder, DONE), name));
        break;
      }
    }
    wayIn.outOfQuarantine(arrival);
  }

  private static Sha256 content(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Sha256.of(bytes);
    }
  }

  private void fileAway(Arrival arrival) throws IOException {
    Path folder = settings.root().resolve(String.valueOf(arrival.folder()));
    answers.write(arrival, settings.root());
    Path named = folder.resolve(String.valueOf(arrival.name()));
    Optional<Path> lying = lying(folder, named, arrival);
    if (lying.isPresent()) {
      Path file = lying.get();
      String target = arrival.state() == ArrivalState.QUARANTINED ? QUARANTINE : DONE;
      Path directory = Directories.makeAsOpen(folder, target);
      Files.move(file, FreeName.in(directory, file.getFileName().toString()));
    }
    wayIn.filed(arrival);
    sightings.remove(lying.orElse(named)); // what lies there now, if anything, is another one
  }

  /** The file that was taken in, where it still lies unchanged. */
  private Optional<Path> lying(Path folder, Path named, Arrival arrival) {
    if (Files.exists(named)) {
      return Optional.of(named).filter(file -> isOf(file, arrival));
    }
    // The bytes of a name that are no letters here are lost in the store, but not in the folder.
    return Files.isDirectory(folder)
        ? list(folder, file -> isForUs(file) && isOf(file, arrival)).stream().findFirst()
        : Optional.empty();
  }

  private boolean isOf(Path file, Arrival arrival) {
    try {
      return Sighting.of(file, arrival.receivedAt(), arrival.receivedAt())
          .origin(settings.root().relativize(file))
          .equals(arrival.origin());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Delivery delivery(String origin, Path file) {
    Sighting seen = java.util.Objects.requireNonNull(sightings.get(file));
    return new Delivery(
        Channel.FOLDER,
        origin,
        seen.first(),
        String.valueOf(settings.root().relativize(file).getName(0)),
        file.getFileName().toString(),
        () -> Files.newInputStream(file));
  }

  /**
   * When a file that is seen for the first time now was received: now, unless we were away; then
   * doubt favours the sender, and it may have come just after our last look.
   */
  private Instant firstSight(Instant now) {
    if (now.isBefore(noted.plus(BETWEEN_NOTES))) {
      return now;
    }
    Optional<Instant> last = ledger.inTransaction(() -> looks.last(WHERE));
    return last.filter(look -> look.plus(OUTAGE).isBefore(now)).orElse(now);
  }

  private List<Path> files() {
    if (!settings.sentinel().isEmpty()
        && !Files.exists(settings.root().resolve(settings.sentinel()))) {
      throw new FolderUnavailable(
          settings.root()
              + ": the sentinel file \""
              + settings.sentinel()
              + "\" is not there; is the share mounted? (setting folder.sentinel)");
    }
    list(settings.root(), SharedFolder::isForUs).stream()
        .filter(file -> !file.getFileName().toString().equals(settings.sentinel()))
        .filter(astray::add)
        .forEach(file -> LOG.warn("{} is in nobody's folder: it is not taken in", file));
    List<Path> files = new ArrayList<>();
    for (Path folder : list(settings.root(), Files::isDirectory)) {
      files.addAll(list(folder, SharedFolder::isForUs));
    }
    return files;
  }

  private static List<Path> list(Path directory, Predicate<Path> wanted) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(wanted).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new FolderUnavailable(
          directory
              + ": the folder cannot be listed; does it exist, and may comop read it?"
              + " (setting folder.dir)");
    }
  }

  private static boolean isForUs(Path file) {
    return Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
        && !Litter.is(file.getFileName().toString());
  }
}
