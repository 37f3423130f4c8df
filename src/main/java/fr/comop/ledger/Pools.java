package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;

/** Connections of the ledger. */
final class Pools {
  // A sender holds one while a mail server takes its time, and a second one for a moment.
  private static final int CONNECTIONS = 32;
  private static final int KEPT_CONNECTIONS = 4;

  // A file is opened at once or, on a full disk, not at all: whoever stops must not wait for it.
  private static final Duration OF_A_FILE = Duration.ofSeconds(4);

  // What it has taken apart once it need not again, whichever ledger asks.
  private static final SqlParser STATEMENTS = new ColonPrefixSqlParser();

  // A server that is just started anew is waited for; of one that is away, whoever asks wants to
  // know.
  private static final Duration OF_A_SERVER = Duration.ofSeconds(10);

  private Pools() {}

  /** A pool that connects when it is first asked for a connection. */
  static HikariDataSource of(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("ledger");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(KEPT_CONNECTIONS);
    pool.setConnectionTimeout(OF_A_SERVER.toMillis());
    return pool;
  }

  /** The same for a file of this machine. */
  static HikariDataSource ofFile(String url, String user, String password) {
    HikariDataSource pool = of(url, user, password);
    pool.setConnectionTimeout(OF_A_FILE.toMillis());
    return pool;
  }

  /** Lets all connections of a pool go, idle ones at once, others when given back. */
  static void empty(HikariDataSource pool) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    if (connections != null) {
      connections.softEvictConnections();
    }
  }

  /** Jdbi as the ledger speaks it, connected. */
  static Jdbi connected(HikariDataSource pool) {
    Jdbi jdbi = spoken(Jdbi.create(pool));
    jdbi.useHandle(handle -> {});
    return jdbi;
  }

  /** The same over other connections. */
  static Jdbi alike(ConnectionFactory connections) {
    return spoken(Jdbi.create(connections));
  }

  private static Jdbi spoken(Jdbi jdbi) {
    jdbi.installPlugin(new Columns());
    jdbi.getConfig(SqlStatements.class).setSqlParser(STATEMENTS);
    return jdbi;
  }
}
