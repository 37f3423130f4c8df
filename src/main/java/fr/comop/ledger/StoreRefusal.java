package fr.comop.ledger;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The files of a store cannot be used, and nothing was changed. */
public final class StoreRefusal extends RuntimeException {
  /** Why. */
  public enum Reason {
    /** A process has held the files all the time that was waited, and serves nobody. */
    HELD,
    /** Another process serves the store: it is the service. */
    SERVED,
    /** The serving process knows another schema than this one. */
    OTHER_VERSION,
    /**
     * The tables were made by another version of the program, which this one does not go on from.
     */
    OTHER_SCHEMA,
    /** This version has migrations for the tables that were not made yet. */
    BEHIND,
    /** The directory of the store is there, the database in it is missing or empty. */
    LOST,
    /** The database, or the password that opens it, is not as it was written. */
    DAMAGED,
    /** The disk or the rights do not let this process write. */
    UNWRITABLE,
    /** A store was to be made where a sound one is. */
    THERE
  }

  private final Reason reason;
  private final Path path;
  private final OptionalLong pid;

  StoreRefusal(Reason reason, Path path, OptionalLong pid, @Nullable Throwable cause) {
    super(reason + ": " + path, cause);
    this.reason = reason;
    this.path = path;
    this.pid = pid;
  }

  StoreRefusal(Reason reason, Path path, @Nullable Throwable cause) {
    this(reason, path, OptionalLong.empty(), cause);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The file or directory that it is about. */
  public Path path() {
    return path;
  }

  /** The process that holds the files or serves them, where it is known. */
  public OptionalLong pid() {
    return pid;
  }
}
