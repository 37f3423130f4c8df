package fr.comop.notice.channel.sql;

import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresChannelTest extends ChannelContract {
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
}
