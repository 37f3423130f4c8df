package fr.comop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations. */
final class Schema {
  private Schema() {}

  static Flyway migrations(DataSource database, DatabaseKind kind) {
    return Flyway.configure(Ledger.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(database)
        .locations(kind.migrations())
        .placeholders(kind.words())
        // by itself it goes on where a later version has migrated
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  /** Whether any migration was made: a file that lost its end may open as an empty database. */
  static boolean isThere(Connection database) throws SQLException {
    try (ResultSet tables =
        database.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      return tables.next();
    }
  }

  /** Whether every migration was made, and none but those that are known. */
  static boolean isUpToDate(DataSource database, DatabaseKind kind) {
    return migrations(database, kind).validateWithResult().validationSuccessful;
  }
}
