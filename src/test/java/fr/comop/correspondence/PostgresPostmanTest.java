package fr.comop.correspondence;

import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresPostmanTest extends PostmanContract {
  private static PostgresServer running;

  @BeforeAll
  static void start() throws IOException {
    running = new PostgresServer();
  }

  @AfterAll
  static void stop() throws IOException {
    running.close();
  }

  @Override
  LedgerSettings emptyDatabase() throws SQLException {
    return running.emptyDatabase();
  }
}
