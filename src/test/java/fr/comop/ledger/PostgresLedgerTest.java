package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLedgerTest extends LedgerContract {
  private PostgresServer server;

  @BeforeAll
  void start() throws IOException {
    server = new PostgresServer();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  LedgerSettings emptyDatabase() throws SQLException {
    return server.emptyDatabase();
  }

  @Test
  void refusesAServerWhoseCommitsDoNotReachTheDisk() throws SQLException {
    LedgerSettings forgetful = server.forgetfulDatabase();

    assertThatIllegalStateException()
        .isThrownBy(() -> Ledger.open(forgetful).close())
        .withMessageStartingWith("PostgreSQL's synchronous_commit is \"off\"");
  }
}
