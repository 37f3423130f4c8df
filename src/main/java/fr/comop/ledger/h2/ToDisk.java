package fr.comop.ledger.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * What {@code CHECKPOINT} and {@code CHECKPOINT SYNC} do, and what H2's background writer would,
 * for a user who is no administrator and so may not say these. Public, with public methods, because
 * H2 calls them by their names.
 */
public final class ToDisk {
  private static final int PERCENT_IN_USE = 50;
  private static final int BYTES_AT_ONCE = 4 << 20;
  private static final int MOST_TRIES = 5;

  private ToDisk() {}

  /** Writes what was committed to the file. */
  public static void write(Connection connection) throws SQLException {
    database(connection).checkpoint();
  }

  /** Writes what was committed to the file, and forces that to the disk. */
  public static void force(Connection connection) throws SQLException {
    database(connection).sync();
  }

  /**
   * Where less than half of what was written is in use, writes some of it anew, closer together,
   * and forces it to the disk, so that the rest can be written over. Leaves alone what is not 45
   * seconds old. Does nothing if others are at work on the file each time that it tries.
   */
  public static void tidy(Connection connection) throws SQLException {
    Database database = database(connection);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      if (database.getStore().getMvStore().compact(PERCENT_IN_USE, BYTES_AT_ONCE)) {
        // before this statement ends: until then H2 keeps the version before
        database.sync();
        return;
      }
    }
  }

  private static Database database(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase();
  }
}
