package fr.comop.intake;

import fr.comop.archive.ArchiveUnavailable;
import fr.comop.archive.Room;
import fr.comop.ledger.Outage;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whose fault it is that an arrival could not be dealt with. */
final class Breakdown {
  private Breakdown() {}

  /**
   * Whether the machine broke down: its database, its archive, its disks. An original that is
   * missing from an archive that is there is the arrival's own trouble: a person has to see it.
   */
  static boolean ofMachine(Throwable failure) {
    return Outage.is(failure)
        || Room.isFull(failure)
        || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                one ->
                    one instanceof ArchiveUnavailable
                        || (one instanceof FileSystemException
                            && !(one instanceof NoSuchFileException)));
  }
}
