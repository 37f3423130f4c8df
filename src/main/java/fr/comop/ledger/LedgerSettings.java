package fr.comop.ledger;

import java.nio.file.Path;
import java.time.Duration;

/** Where the ledger's database is. */
public sealed interface LedgerSettings {

  /**
   * A database behind an address.
   *
   * @param url a JDBC URL of H2 or PostgreSQL
   * @param user the database's user, who owns the tables
   * @param password that user's password, empty if there is none
   */
  static LedgerSettings at(String url, String user, String password) {
    return new At(url, user, password);
  }

  /**
   * An H2 database in a directory of its own, made when it is missing. One process at a time holds
   * its files; others of this machine wait for up to 30 seconds, or go through the one that serves
   * them.
   *
   * @throws IllegalArgumentException if the path holds a semicolon, where H2 would end it
   */
  static Own h2File(Path directory) {
    return new Own(directory.toAbsolutePath().normalize(), "file:", "", Duration.ofSeconds(30));
  }

  /** See {@link #at}. */
  record At(String url, String user, String password) implements LedgerSettings {
    /** The URL and the user, without the password. */
    @Override
    public String toString() {
      return url + " as " + user;
    }
  }

  /**
   * See {@link #h2File}.
   *
   * @param directory absolute; its parent holds what belongs to it besides
   * @param scheme the file system of H2 that the file is in, with its colon
   * @param options for the owner's connections, each beginning with ";"
   * @param patience how long to wait for a process that holds the files and serves nobody
   */
  record Own(Path directory, String scheme, String options, Duration patience)
      implements LedgerSettings {
    public Own {
      if (directory.toString().indexOf(';') >= 0) {
        throw new IllegalArgumentException("H2 can't open a path that holds \";\": " + directory);
      }
    }
  }
}
