package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import fr.comop.ledger.rows.RowTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** A database that somebody else keeps, or that lives in memory: its user owns the tables. */
record AtAddress(HikariDataSource pool, Durability durability) implements Access {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  static AtAddress open(LedgerSettings.At settings) {
    DatabaseKind kind = DatabaseKind.of(settings.url());
    kind.prepare();
    HikariDataSource pool = Pools.of(settings.url(), settings.user(), settings.password());
    try {
      var jdbi = Pools.connected(pool);
      Schema.renew(pool, kind);
      return new AtAddress(pool, kind.durability(jdbi));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** The same to look at: nothing is brought up to date. */
  static AtAddress toRead(LedgerSettings.At settings) {
    DatabaseKind kind = DatabaseKind.of(settings.url());
    kind.prepare();
    HikariDataSource pool = Pools.of(settings.url(), settings.user(), settings.password());
    pool.setReadOnly(true);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(PATIENCE.toMillis());
    try {
      Durability durability = kind.durability(Pools.connected(pool));
      Schema.check(pool, kind, Path.of("store.url"));
      return new AtAddress(pool, durability);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** See {@link Ledger#fill}. */
  void fill(Consumer<RowTarget> filling) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      RowTarget rows = new RowTarget(connection);
      filling.accept(rows);
      rows.finish();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused: " + e.getMessage(), e);
    }
  }

  @Override
  public void serve() {
    // whoever has the address can come
  }

  @Override
  public Connection owner() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public boolean isAlone() {
    return false; // whoever has the address can come
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
  }
}
