package fr.comop.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations. */
final class Schema {
  private Schema() {}

  private static Flyway migrations(DataSource database, DatabaseKind kind) {
    return Flyway.configure(Ledger.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(database)
        .locations(kind.migrations())
        .placeholders(kind.words())
        // by itself it goes on where a later version has migrated
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  /**
   * Makes the migrations that were not made yet.
   *
   * @throws RuntimeException if the schema is not one that this version goes on from
   */
  static void renew(DataSource database, DatabaseKind kind) {
    if (!History.isOf(database, kind.scripts())) {
      migrations(database, kind).migrate();
    }
  }

  /** Whether any migration was made: a file that lost its end may open as an empty database. */
  static boolean isThere(Connection database) throws SQLException {
    try (ResultSet tables =
        database.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
      return tables.next();
    }
  }

  /**
   * Looks whether the schema is this version's; changes nothing.
   *
   * @param where the database is, for who is told
   * @throws StoreRefusal when migrations are still to be made, or it is another's
   */
  static void check(DataSource database, DatabaseKind kind, Path where) {
    if (isUpToDate(database, kind)) {
      return;
    }
    Flyway pending =
        Flyway.configure(Ledger.class.getClassLoader())
            .configuration(migrations(database, kind).getConfiguration())
            .ignoreMigrationPatterns("*:pending")
            .load();
    throw new StoreRefusal(
        pending.validateWithResult().validationSuccessful
            ? StoreRefusal.Reason.BEHIND
            : StoreRefusal.Reason.OTHER_SCHEMA,
        where,
        null);
  }

  /** Whether every migration was made, and none but those that are known. */
  static boolean isUpToDate(DataSource database, DatabaseKind kind) {
    return History.isOf(database, kind.scripts())
        || migrations(database, kind).validateWithResult().validationSuccessful;
  }
}
