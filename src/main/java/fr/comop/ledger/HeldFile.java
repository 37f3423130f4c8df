package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/** An H2 file that this process holds, and serves to others when told to. */
final class HeldFile implements Access {
  private final StoreLock lock;
  private final H2File database;
  private Connection owner;
  private final String password;
  private final HikariDataSource pool;
  private final Durability durability;
  private @Nullable Server server;

  private HeldFile(
      StoreLock lock, H2File database, Connection owner, String password, HikariDataSource pool) {
    this.lock = lock;
    this.database = database;
    this.owner = owner;
    this.password = password;
    this.pool = pool;
    this.durability = new H2Durability(Pools.connected(pool));
  }

  /**
   * Opens the store, which it makes or brings up to date first.
   *
   * @param lock given back when it is closed, or when this fails
   */
  static HeldFile open(LedgerSettings.Own settings, StoreFiles files, StoreLock lock)
      throws IOException {
    boolean opened = false;
    try {
      HeldFile held = prepared(settings, files, lock);
      opened = true;
      return held;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static HeldFile prepared(LedgerSettings.Own settings, StoreFiles files, StoreLock lock)
      throws IOException {
    Files.deleteIfExists(files.serving());
    StoreBuilding building = new StoreBuilding(settings, files);
    building.sweep();
    H2File database = new H2File(files, settings);
    Connection owner;
    if (Files.exists(files.directory())) {
      owner = upToDate(database, building);
    } else {
      building.make();
      owner = database.opened();
    }
    try {
      String password = Serving.secret();
      H2Role.renew(owner, password);
      HikariDataSource pool = Pools.ofFile(database.roleUrl(), H2Role.NAME, password);
      return new HeldFile(lock, database, owner, password, pool);
    } catch (SQLException | RuntimeException e) {
      shutDown(owner);
      throw new IllegalStateException(
          "The role of the store could not be made ready: " + e.getMessage(), e);
    }
  }

  private static Connection upToDate(H2File database, StoreBuilding building) throws IOException {
    Connection owner = database.opened();
    JdbcDataSource source = database.owner();
    if (Schema.isUpToDate(source, DatabaseKind.H2)) {
      return owner;
    }
    shutDown(owner);
    building.renew();
    return database.opened();
  }

  @Override
  public HikariDataSource pool() {
    return pool;
  }

  @Override
  public Durability durability() {
    return durability;
  }

  @Override
  public synchronized void serve() {
    if (server != null) {
      return;
    }
    String key = Serving.secret();
    try {
      Server started =
          Server.createTcpServer(
                  "-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", key, database.name())
              .start();
      server = started;
      new Serving(ProcessHandle.current().pid(), started.getPort(), key, password)
          .write(database.files());
    } catch (SQLException e) {
      throw new IllegalStateException("No port on the loopback: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreRefusal(StoreRefusal.Reason.UNWRITABLE, database.files().serving(), e);
    }
  }

  @Override
  public Connection owner() throws SQLException {
    try {
      return database.owner().getConnection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized boolean isAlone() {
    return server == null;
  }

  @Override
  public synchronized void lose() {
    Pools.empty(pool);
    try {
      owner.close();
    } catch (SQLException e) {
      // gone already
    }
  }

  /** The owner comes first: with its settings the database is opened. */
  @Override
  public synchronized void regain() {
    try {
      if (owner.isClosed()) {
        owner = database.opened();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      Files.deleteIfExists(database.files().serving());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (server != null) {
        server.stop();
      }
      pool.close();
      shutDown(owner);
      lock.close();
    }
  }

  /** Closes the database, whoever still works in it. */
  private static void shutDown(Connection owner) {
    try (owner;
        Statement statement = owner.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      // it has closed itself before: for want of disk, say
    }
  }
}
