package fr.comop.ledger;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the ledger's database is.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user the database's user, who owns the tables
 * @param password that user's password, empty if there is none
 */
public record LedgerSettings(String url, String user, String password) {
  private static final String H2_FILE = "jdbc:h2:file:";

  // What goes wrong is thrown, and so told: a trace file beside the store would only grow.
  // Some thirty statements decide on an arrival; of those that are parsed H2 would keep eight.
  private static final String OPTIONS =
      ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100";

  /**
   * An H2 database in {@code <file>.mv.db}, made when it is missing. Other processes of this
   * machine may open it at the same time; they reach the first one through a port on the loopback.
   *
   * @throws IllegalArgumentException if the path holds a semicolon, where H2 would end it
   */
  public static LedgerSettings h2File(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.indexOf(';') >= 0) {
      throw new IllegalArgumentException("H2 can't open a path that holds \";\": " + path);
    }
    return new LedgerSettings(H2_FILE + path + OPTIONS, "comop", "");
  }

  /** The directory of the database's file; empty where it is a server's. */
  public Optional<Path> directory() {
    if (!url.startsWith(H2_FILE)) {
      return Optional.empty();
    }
    String file = url.substring(H2_FILE.length()).split(";", 2)[0];
    return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent());
  }

  /** The URL and the user, without the password. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
