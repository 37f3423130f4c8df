package fr.comop.ledger.audit;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresAuditTest extends AuditContract {
  private PostgresServer server;
  private LedgerSettings.At database = new LedgerSettings.At("", "", "");

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
    database = (LedgerSettings.At) server.emptyDatabase();
    return database;
  }

  @Override
  String refusalOfAChange() {
    return "The audit trail is append-only";
  }

  @Override
  Connection asOwner() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  @Override
  List<String> disarmed() {
    return List.of(
        "alter table audit disable trigger all", "alter table audit_text disable trigger all");
  }

  @Override
  Ledger another(LedgerSettings mine) {
    return Ledger.open(mine);
  }
}
