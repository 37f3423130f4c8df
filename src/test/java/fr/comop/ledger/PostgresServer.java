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

  /** Makes a database that this role owns, which is no administrator; made when it is missing. */
  public LedgerSettings.At ownedBy(String role) throws SQLException {
    role(role);
    String name = made();
    administer("alter database " + name + " owner to " + role);
    return as(role, name);
  }

  /** The same database for another role, which has no right there yet. */
  public LedgerSettings.At as(String role, LedgerSettings.At database) throws SQLException {
    role(role);
    return as(role, name(database));
  }

  /** Ends all connections to a database, as a server that is started anew does. */
  void cut(LedgerSettings.At database) throws SQLException {
    administer(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + name(database)
            + "'");
  }

  private static String name(LedgerSettings.At database) {
    return database.url().replaceAll(".*/|\\?.*", "");
  }

  private LedgerSettings.At as(String role, String name) {
    return new LedgerSettings.At(server.getJdbcUrl(role, name), role, "");
  }

  private void role(String name) throws SQLException {
    administer(
        "do $$ begin if not exists (select from pg_roles where rolname = '"
            + name
            + "') then create role "
            + name
            + " login; end if; end $$");
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
