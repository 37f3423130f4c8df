package fr.comop.ledger;

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
        .load();
  }

  /** Whether every migration was made, and none but those that are known. */
  static boolean isUpToDate(DataSource database, DatabaseKind kind) {
    return migrations(database, kind).validateWithResult().validationSuccessful;
  }
}
