package fr.comop.intake.folder;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.WayIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts our answers beside files that are decided, and moves these out of the way. What refuses is
 * told, tried ever more rarely, and holds up nothing else: an answer that cannot be written no
 * move, and no file another.
 */
final class FilingAway {
  private final FolderSettings settings;
  private final WayIn wayIn;
  private final DroppedFiles files;
  private final Answers answers;
  private final Moving moving;
  private final Hindrances hindrances;
  private final Consumer<Path> gone;

  /**
   * A filing.
   *
   * @param gone told of each path that a file was moved from
   */
  FilingAway(
      FolderSettings settings,
      WayIn wayIn,
      DroppedFiles files,
      Answers answers,
      Moving moving,
      Hindrances hindrances,
      Consumer<Path> gone) {
    this.settings = settings;
    this.wayIn = wayIn;
    this.files = files;
    this.answers = answers;
    this.moving = moving;
    this.hindrances = hindrances;
    this.gone = gone;
  }

  /** Files away what is decided, and takes out of quarantine what staff have decided since. */
  void go(Instant now) {
    for (Arrival arrival : wayIn.toFile(Channel.FOLDER)) {
      boolean answered = answered(arrival);
      boolean moved = moved(arrival, now);
      if (answered && moved) {
        wayIn.filed(arrival);
      }
    }
    for (Arrival arrival : wayIn.decidedAside(Channel.FOLDER)) {
      String place = arrival.folder() + "/" + Shelf.QUARANTINE + "/" + arrival.reference();
      String what = "ce qui a été décidé ne peut pas quitter la quarantaine";
      if (tried(place, what, () -> outOfQuarantine(arrival))) {
        wayIn.outOfQuarantine(arrival);
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void go() throws IOException;
  }

  private boolean tried(String place, String what, Step step) {
    if (!hindrances.due(place)) {
      return false;
    }
    try {
      step.go();
      return true;
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return refused(place, what, e);
    }
  }

  private boolean answered(Arrival arrival) {
    if (answers.await(arrival)) {
      return false;
    }
    Path directory = answers.directory(arrival, settings.root());
    String place = settings.relative(directory);
    String what = "nos réponses ne peuvent pas y être écrites";
    return !answers.any(arrival)
        || (tried(place, what, () -> Shelf.make(directory))
            && tried(
                place + "/" + arrival.reference(),
                "notre réponse ne peut pas être écrite",
                () -> answers.write(arrival, directory)));
  }

  private boolean moved(Arrival arrival, Instant now) {
    Path folder = settings.root().resolve(String.valueOf(arrival.folder()));
    Path directory =
        folder.resolve(arrival.state() == ArrivalState.QUARANTINED ? Shelf.QUARANTINE : Shelf.DONE);
    boolean all = true;
    for (DroppedFile file : files.of(arrival)) {
      all &= file.filed() || moved(file, folder, directory, now);
    }
    return all;
  }

  private boolean moved(DroppedFile file, Path folder, Path directory, Instant now) {
    String shelf = settings.relative(directory);
    String place = settings.relative(folder) + "/" + file.name();
    if (!hindrances.due(shelf) || !hindrances.due(place)) {
      return false;
    }
    boolean made = false;
    try {
      Optional<Path> lying = lying(folder, file);
      if (lying.isPresent()) {
        Shelf.make(directory);
        made = true;
        moving.move(file, lying.get(), directory, now);
        gone.accept(lying.get());
      } else {
        made = true;
        moving.gone(file, now);
        named(folder, file).ifPresent(gone);
      }
      return true;
    } catch (AccessDeniedException e) {
      return refused(shelf, "les fichiers traités ne peuvent pas y être rangés", e);
    } catch (IOException | InvalidPathException e) {
      return made
          ? refused(place, "ce fichier est traité, mais ne peut pas être rangé", e)
          : refused(shelf, "les fichiers traités ne peuvent pas y être rangés", e);
    }
  }

  private boolean refused(String place, String what, Exception e) {
    hindrances.failed(place, what + " (" + Reason.french(e) + ")", e.toString());
    return false;
  }

  /** The file that was taken in, where it still lies unchanged. */
  private Optional<Path> lying(Path folder, DroppedFile file) throws IOException {
    Optional<Path> named = named(folder, file).filter(Files::exists);
    if (named.isPresent()) {
      return isOf(named.get(), file) ? named : Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    // The bytes of a name that are no letters here are lost in the store, but not in the folder.
    for (Path one : Shelf.list(folder, Shelf::isFile)) {
      if (isOf(one, file)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> named(Path folder, DroppedFile file) {
    try {
      return Optional.of(folder.resolve(file.name()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isOf(Path path, DroppedFile file) throws IOException {
    try {
      return Sighting.of(path, Instant.EPOCH, Instant.EPOCH)
          .origin(settings.relative(path))
          .equals(file.origin());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** What staff accepted or rejected is dealt with; a file moved by a person stays where it is. */
  private void outOfQuarantine(Arrival arrival) throws IOException {
    Path folder = settings.root().resolve(String.valueOf(arrival.folder()));
    Path aside = folder.resolve(Shelf.QUARANTINE);
    if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (DroppedFile file : files.of(arrival)) {
      for (Path path : Shelf.list(aside, Shelf::isFile)) {
        if (Files.size(path) == file.size() && Moving.content(path).equals(file.sha256())) {
          moving.moveOn(file, path, Shelf.make(folder.resolve(Shelf.DONE)));
          break;
        }
      }
    }
  }
}
