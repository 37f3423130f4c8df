package fr.comop.desk;

import fr.comop.archive.Room;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a breakdown in a line. */
public final class Causes {
  private static final String DISK_FULL = "53100";

  private Causes() {}

  /**
   * Whether it is for want of room on a disk; PostgreSQL and H2's server tell it in their words.
   */
  public static boolean wantsRoom(Throwable throwable) {
    return Room.isFull(throwable)
        || Stream.iterate(throwable, Objects::nonNull, Throwable::getCause)
            .filter(SQLException.class::isInstance)
            .anyMatch(
                one ->
                    DISK_FULL.equals(((SQLException) one).getSQLState())
                        || String.valueOf(one.getMessage()).contains("No space left on device"));
  }

  /**
   * The message of the deepest cause, which is usually the one to look at, after the outer one; of
   * each the first line, for a server's message may carry the whole stack of its own.
   */
  public static String told(Throwable throwable) {
    Throwable deepest = throwable;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String outer = firstLine(throwable);
    String inner = firstLine(deepest);
    if (outer.contains(inner)) {
      return outer;
    }
    return outer + " (" + deepest.getClass().getSimpleName() + ": " + inner + ")";
  }

  private static String firstLine(Throwable one) {
    return String.valueOf(one.getMessage()).lines().findFirst().orElse("");
  }
}
