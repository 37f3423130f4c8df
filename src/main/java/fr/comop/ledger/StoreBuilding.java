package fr.comop.ledger;

import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.ledger.rows.RowTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Builds a store aside and moves it into place whole: H2's statements that change the schema are
 * not transactional, so whoever is killed between two of them leaves half a schema. Done by the
 * process that has the store's lock.
 */
final class StoreBuilding {
  private final LedgerSettings.Own settings;
  private final StoreFiles store;
  private final StoreFiles aside;

  StoreBuilding(LedgerSettings.Own settings, StoreFiles store) {
    this.settings = settings;
    this.store = store;
    this.aside = store.building();
  }

  /** Deletes what a process that was killed while it built has left behind. */
  void sweep() throws IOException {
    StoreFiles.delete(aside.directory());
  }

  /** Makes an empty store. */
  void make() throws IOException {
    build(
        () -> {
          aside.writeOwner(Serving.secret());
          migrate(new H2File(aside, settings));
          moveIntoPlace();
        });
  }

  /** Makes a store and fills it. */
  void make(Consumer<RowTarget> filling) throws IOException {
    build(
        () -> {
          aside.writeOwner(Serving.secret());
          H2File database = new H2File(aside, settings);
          migrate(database);
          fill(database, filling);
          moveIntoPlace();
        });
  }

  private void moveIntoPlace() throws IOException {
    Directories.force(aside.directory());
    Files.move(aside.directory(), store.directory(), StandardCopyOption.ATOMIC_MOVE);
    forceParent();
  }

  /**
   * Brings the schema of a store that nobody has open up to date.
   *
   * @throws StoreRefusal if it is not one that this version goes on from
   */
  void renew() throws IOException {
    build(
        () -> {
          Files.copy(store.owner(), aside.owner());
          Files.copy(store.databaseFile(), aside.databaseFile());
          try {
            migrate(new H2File(aside, settings));
          } catch (FlywayValidateException e) {
            throw new StoreRefusal(StoreRefusal.Reason.OTHER_SCHEMA, store.databaseFile(), e);
          }
          Files.move(aside.databaseFile(), store.databaseFile(), StandardCopyOption.ATOMIC_MOVE);
          Directories.force(store.directory());
        });
  }

  private interface Building {
    void run() throws IOException;
  }

  /** Begins with nothing aside, and leaves nothing there, also where it fails. */
  private void build(Building building) throws IOException {
    sweep();
    Files.createDirectory(aside.directory(), Rights.of(aside.directory(), "rwx------"));
    try {
      building.run();
    } finally {
      sweep();
    }
  }

  private static void migrate(H2File database) throws IOException {
    JdbcDataSource owner = database.builder();
    try (Connection keepsItOpen = owner.getConnection()) {
      Schema.renew(owner, DatabaseKind.H2);
      H2Role.grant(keepsItOpen);
      writeOut(keepsItOpen);
    } catch (SQLException e) {
      throw new IllegalStateException("The schema could not be built: " + e.getMessage(), e);
    }
    database.files().guard();
    StoreFiles.force(database.files().databaseFile());
  }

  /** Opened anew: conditions of columns do not hold in the session that made them. */
  private static void fill(H2File database, Consumer<RowTarget> filling) throws IOException {
    try (Connection owner = database.builder().getConnection()) {
      owner.setAutoCommit(false);
      RowTarget rows = new RowTarget(owner);
      filling.accept(rows);
      rows.finish();
      owner.commit();
      writeOut(owner);
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be filled: " + e.getMessage(), e);
    }
    StoreFiles.force(database.files().databaseFile());
  }

  /**
   * Has all of it written while H2 still tells of a disk that takes no more: when it is closed, it
   * does not. What writes in the background is ended first, for nobody hears of what that met.
   */
  private static void writeOut(Connection owner) throws SQLException {
    try (Statement writing = owner.createStatement()) {
      writing.execute("set write_delay 0");
      writing.execute("checkpoint sync");
    }
  }

  private void forceParent() throws IOException {
    Path parent = store.directory().getParent();
    if (parent != null) {
      Directories.force(parent);
    }
  }
}
