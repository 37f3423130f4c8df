package fr.comop.ledger.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * What {@code CHECKPOINT} and {@code CHECKPOINT SYNC} do, for a user who is no administrator and so
 * may not say these. Public, with public methods, because H2 calls them by their names.
 */
public final class ToDisk {
  private ToDisk() {}

  /** Writes what was committed to the file. */
  public static void write(Connection connection) throws SQLException {
    database(connection).checkpoint();
  }

  /** Writes what was committed to the file, and forces that to the disk. */
  public static void force(Connection connection) throws SQLException {
    database(connection).sync();
  }

  private static Database database(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase();
  }
}
