package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** An H2 file that nobody has open, to be read only: H2 itself refuses whatever would write. */
record ReadFile(@Nullable StoreLock lock, HikariDataSource pool) implements Access {

  /**
   * Opens what is there as it is.
   *
   * @param lock given back when it is closed, or when this fails
   * @throws StoreRefusal if it is not there, is not as it was written, or is of another schema
   */
  static ReadFile open(LedgerSettings.Own settings, StoreFiles files, StoreLock lock)
      throws IOException {
    boolean opened = false;
    try {
      ReadFile read = new ReadFile(lock, pool(new H2File(files, settings), files));
      opened = true;
      return read;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static HikariDataSource pool(H2File database, StoreFiles files) throws IOException {
    if (!Files.exists(files.databaseFile()) || Files.size(files.databaseFile()) == 0) {
      throw new StoreRefusal(StoreRefusal.Reason.LOST, files.databaseFile(), null);
    }
    if (!Files.exists(files.owner())) {
      throw new StoreRefusal(
          StoreRefusal.Reason.DAMAGED,
          files.owner(),
          new NoSuchFileException(files.owner().toString()));
    }
    JdbcDataSource reader = database.reader();
    try (Connection keepsItOpen = reader.getConnection()) {
      if (!Schema.isThere(keepsItOpen)) {
        throw new StoreRefusal(
            StoreRefusal.Reason.DAMAGED,
            files.databaseFile(),
            new IllegalStateException("no table of comop is in it any more"));
      }
      Schema.check(reader, DatabaseKind.H2, files.databaseFile());
    } catch (SQLException e) {
      throw database.refusal(e);
    }
    HikariDataSource pool = Pools.ofFile(reader.getURL(), reader.getUser(), reader.getPassword());
    pool.setMinimumIdle(0);
    return pool;
  }

  @Override
  public Durability durability() {
    return Durability.NOTHING_TO_KEEP;
  }

  @Override
  public void serve() {
    throw new IllegalStateException("opened to look at only");
  }

  @Override
  public Connection owner() {
    throw new IllegalStateException("opened to look at only");
  }

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public void lose() {
    Pools.empty(pool);
  }

  @Override
  public void regain() {
    // the pool connects by itself
  }

  @Override
  public void close() {
    pool.close();
    if (lock != null) {
      lock.close();
    }
  }
}
