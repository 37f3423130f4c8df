package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLedgerTest extends LedgerContract {
  private static final String USER = "postgres";

  private final AtomicInteger databases = new AtomicInteger();
  private EmbeddedPostgres server;

  @BeforeAll
  void start() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  LedgerSettings emptyDatabase() throws SQLException {
    String name = "ledger" + databases.incrementAndGet();
    administer("create database " + name);
    return new LedgerSettings(server.getJdbcUrl(USER, name), USER, "");
  }

  @Test
  void refusesAServerWhoseCommitsDoNotReachTheDisk() throws SQLException {
    LedgerSettings forgetful = emptyDatabase();
    administer("alter database ledger" + databases.get() + " set synchronous_commit to off");

    assertThatIllegalStateException()
        .isThrownBy(() -> Ledger.open(forgetful).close())
        .withMessageStartingWith("PostgreSQL's synchronous_commit is \"off\"");
  }

  private void administer(String statement) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement administration = connection.createStatement()) {
      administration.execute(statement);
    }
  }
}
