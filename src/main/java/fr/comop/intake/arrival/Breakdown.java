package fr.comop.intake.arrival;

import fr.comop.archive.ArchiveUnavailable;
import fr.comop.archive.Room;
import fr.comop.ledger.Outage;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whose fault it is that an arrival could not be dealt with. */
public final class Breakdown {
  private Breakdown() {}

  /**
   * Whether a failure says that the machine broke down: its database, its archive, a full disk. A
   * file that cannot be read is none of these: it may be one bad file in a structure's folder.
   */
  public static boolean ofMachine(Throwable failure) {
    return Outage.is(failure)
        || Room.isFull(failure)
        || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(ArchiveUnavailable.class::isInstance);
  }
}
