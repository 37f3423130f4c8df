package fr.comop.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of its own, whose commits reach the disk. */
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final AtomicInteger databases = new AtomicInteger();
  private final EmbeddedPostgres server;

  public PostgresServer() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
  }

  /** Makes a database; each time another one. */
  public LedgerSettings emptyDatabase() throws SQLException {
    return settings(made());
  }

  /** Makes a database whose commits return before they are on disk. */
  LedgerSettings forgetfulDatabase() throws SQLException {
    String name = made();
    administer("alter database " + name + " set synchronous_commit to off");
    return settings(name);
  }

  private String made() throws SQLException {
    String name = "database" + databases.incrementAndGet();
    administer("create database " + name);
    return name;
  }

  private LedgerSettings settings(String name) {
    return LedgerSettings.at(server.getJdbcUrl(USER, name), USER, "");
  }

  private void administer(String statement) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement administration = connection.createStatement()) {
      administration.execute(statement);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
