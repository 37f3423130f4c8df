package fr.comop.intake.folder;

import fr.comop.archive.Archive;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.Litter;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shared folder: one folder a beneficiary, whose files are taken in once they rest, together
 * with those that came with them. A round is {@link #unknown}, then {@link #fileAway}. What refuses
 * is told once and holds up nothing else. Used by one thread at a time.
 */
public final class SharedFolder {
  /** How long files that rest wait for others of their folder that still change. */
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  private final FolderSettings settings;
  private final DroppedFiles dropped;
  private final Hindrances hindrances;
  private final Clock clock;
  private final FirstSight sight;
  private final NotRead notRead;
  private final LateWriting late;
  private final FilingAway filing;
  private final Map<Path, Sighting> sightings = new HashMap<>();
  private volatile boolean settling;

  public SharedFolder(
      FolderSettings settings,
      Ledger ledger,
      Known known,
      Answers answers,
      Archive archive,
      Hindrances hindrances,
      Clock clock) {
    this.settings = settings;
    dropped = known.dropped();
    this.hindrances = hindrances;
    this.clock = clock;
    sight = new FirstSight(ledger, known.looks(), hindrances);
    notRead = new NotRead(settings, hindrances);
    Moving moving = new Moving(settings, dropped, archive);
    late = new LateWriting(dropped, moving, hindrances);
    filing =
        new FilingAway(
            settings,
            known.wayIn(),
            dropped,
            answers,
            moving,
            hindrances,
            path -> sightings.remove(path));
  }

  /**
   * The files that rest and are not known yet, those of one folder together. Those that still
   * change are waited for a while.
   *
   * @throws FolderUnavailable when the folder or its sentinel is missing
   */
  public List<Delivery> unknown() {
    List<Path> entries = entries();
    Instant now = clock.instant();
    hindrances.begin();
    if (sight.begins(now)) {
      sightings.replaceAll((file, seen) -> seen.notAfter(now));
    }
    late.look(now);
    tellOfStrays(entries);
    List<Delivery> unknown = new ArrayList<>();
    boolean waiting = false;
    for (Path folder : entries.stream().filter(Files::isDirectory).toList()) {
      Optional<List<Path>> inside = listed(folder);
      if (inside.isPresent()) {
        notRead.tell(folder, inside.get());
        Look look = look(folder, inside.get(), now);
        unknown.addAll(look.whole());
        waiting |= look.waiting();
        sight.looked(settings.relative(folder), now);
      }
    }
    sight.looked(now);
    settling = waiting;
    return unknown;
  }

  /** Whether some file is still changing, or did lately; asked by any thread. */
  public boolean settling() {
    return settling;
  }

  /** Whether something refused in the last round; asked by any thread. */
  public boolean failing() {
    return hindrances.failing();
  }

  /**
   * Moves what is decided to {@code traites} or {@code quarantaine}, with our answer beside it; and
   * from there to {@code traites} what staff have decided since. Ends the round.
   */
  public void fileAway() {
    filing.go(clock.instant());
    hindrances.end();
  }

  /**
   * What a look at one folder found.
   *
   * @param whole what may be taken in
   * @param waiting whether something is not, that soon may
   */
  private record Look(List<Delivery> whole, boolean waiting) {}

  private Look look(Path folder, List<Path> entries, Instant now) {
    Map<String, Path> seen = seen(folder, entries, now);
    Set<String> known = dropped.known(seen.keySet());
    seen.keySet().removeAll(known);
    List<Delivery> whole = new ArrayList<>();
    List<Sighting> restless = new ArrayList<>();
    Instant last = Instant.MAX;
    for (Map.Entry<String, Path> one : seen.entrySet()) {
      Sighting sighting = java.util.Objects.requireNonNull(sightings.get(one.getValue()));
      Optional<Boolean> rests = rests(one.getValue(), sighting, now);
      if (rests.isPresent() && rests.get()) {
        whole.add(delivery(one.getKey(), one.getValue(), sighting));
        Instant until = sighting.since().plus(settings.rest()).plus(TOGETHER);
        last = until.isBefore(last) ? until : last;
      } else if (rests.isPresent()) {
        restless.add(sighting);
      }
    }
    boolean waiting = restless.stream().anyMatch(one -> one.size() > 0);
    return !restless.isEmpty() && now.isBefore(last)
        ? new Look(List.of(), waiting || !whole.isEmpty())
        : new Look(Gathering.of(whole), waiting);
  }

  /** The files of a folder as they look now, by origin. */
  private Map<String, Path> seen(Path folder, List<Path> entries, Instant now) {
    Instant first = sight.in(settings.relative(folder), now);
    List<Path> files = entries.stream().filter(SharedFolder::isForUs).toList();
    sightings.keySet().removeIf(file -> folder.equals(file.getParent()) && !files.contains(file));
    Map<String, Path> seen = new LinkedHashMap<>();
    for (Path file : files) {
      if (hindrances.due(settings.relative(file))) {
        try {
          Sighting before = sightings.get(file);
          Sighting sighting =
              before == null ? Sighting.of(file, first, now) : before.again(file, now);
          sightings.put(file, sighting);
          seen.put(sighting.origin(settings.relative(file)), file);
        } catch (IOException e) {
          unreadable(file, e);
        }
      }
    }
    return seen;
  }

  /** Whether a file may be taken in; empty when it cannot be read. */
  private Optional<Boolean> rests(Path file, Sighting seen, Instant now) {
    try {
      return Optional.of(
          seen.rested(settings.rest(), now)
              && (seen.rested(settings.patience(), now) || !Cut.is(file)));
    } catch (IOException e) {
      unreadable(file, e);
      return Optional.empty();
    }
  }

  private void unreadable(Path file, IOException e) {
    if (!(e instanceof NoSuchFileException)) {
      hindrances.unread(
          String.valueOf(settings.root().relativize(file).getName(0)),
          settings.relative(file),
          "ce fichier ne peut pas être lu (" + Reason.french(e) + ")",
          "cannot be read, the others are taken in: " + e);
    }
  }

  private Delivery delivery(String origin, Path file, Sighting seen) {
    return new Delivery(
        Channel.FOLDER,
        origin,
        seen.first(),
        String.valueOf(settings.root().relativize(file).getName(0)),
        file.getFileName().toString(),
        () -> content(file));
  }

  private InputStream content(Path file) throws Delivery.Unreadable {
    try {
      return new Watched(
          Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), e -> unreadable(file, e));
    } catch (IOException e) {
      unreadable(file, e);
      throw new Delivery.Unreadable(e);
    }
  }

  private Optional<List<Path>> listed(Path folder) {
    String place = settings.relative(folder);
    if (!hindrances.due(place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Shelf.list(folder, entry -> true));
    } catch (IOException e) {
      hindrances.unread(
          place,
          place,
          "ce dossier ne peut pas être lu (" + Reason.french(e) + ")",
          "the folder cannot be listed, the others are looked at: " + e);
      return Optional.empty();
    }
  }

  private List<Path> entries() {
    Path root = settings.root();
    if (!settings.sentinel().isEmpty() && !Files.exists(root.resolve(settings.sentinel()))) {
      throw new FolderUnavailable(
          root
              + ": the sentinel file \""
              + settings.sentinel()
              + "\" is not there; is the share mounted? (setting folder.sentinel)");
    }
    try {
      return Shelf.list(root, entry -> !Shelf.isOfASystem(entry));
    } catch (IOException e) {
      throw new FolderUnavailable(
          root
              + ": the folder cannot be listed; does it exist, and may comop read it?"
              + " (setting folder.dir)");
    }
  }

  private void tellOfStrays(List<Path> entries) {
    entries.stream()
        .filter(SharedFolder::isForUs)
        .filter(file -> !file.getFileName().toString().equals(settings.sentinel()))
        .forEach(
            file ->
                hindrances.noticed(
                    settings.relative(file),
                    "ce fichier n’est dans le dossier d’aucune structure : il n’est pas lu",
                    "is in nobody's folder: it is not taken in"));
  }

  private static boolean isForUs(Path file) {
    return Shelf.isFile(file) && !Shelf.isOurs(file) && !Litter.is(file.getFileName().toString());
  }
}
