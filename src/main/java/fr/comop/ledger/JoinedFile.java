package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 file that another process holds and serves. */
record JoinedFile(StoreFiles files, Serving serving, HikariDataSource pool, Durability durability)
    implements Access {

  /**
   * Comes in where another process serves.
   *
   * @return nothing when none does: a file that a killed one left behind leads nowhere
   * @throws StoreRefusal when it knows another schema
   */
  static Optional<JoinedFile> tryOpen(StoreFiles files) throws IOException {
    Optional<Serving> found = Serving.read(files);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Serving serving = found.get();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(serving.url());
    source.setUser(H2Role.NAME);
    source.setPassword(serving.password());
    try {
      source.getConnection().close();
      if (!Schema.isUpToDate(source, DatabaseKind.H2)) {
        throw new StoreRefusal(
            StoreRefusal.Reason.OTHER_VERSION,
            files.directory(),
            OptionalLong.of(serving.pid()),
            null);
      }
      HikariDataSource pool = Pools.of(serving.url(), H2Role.NAME, serving.password());
      return Optional.of(
          new JoinedFile(files, serving, pool, new H2Durability(Pools.connected(pool))));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  @Override
  public void serve() {
    throw new StoreRefusal(
        StoreRefusal.Reason.SERVED, files.directory(), OptionalLong.of(serving.pid()), null);
  }

  @Override
  public Connection owner() {
    throw new StoreRefusal(
        StoreRefusal.Reason.SERVED, files.directory(), OptionalLong.of(serving.pid()), null);
  }

  @Override
  public boolean isAlone() {
    return false;
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
