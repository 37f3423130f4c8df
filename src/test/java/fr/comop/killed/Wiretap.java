package fr.comop.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** Has a database that is open tell of its statements. */
final class Wiretap {
  private Wiretap() {}

  static void on(Ground ground, Consumer<String> told) throws IOException, SQLException {
    String database = ground.store().toString().replaceFirst("\\.mv\\.db$", "");
    String password = Files.readString(ground.store().resolveSibling("owner")).strip();
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:h2:file:" + database + ";IFEXISTS=TRUE", "comop_owner", password);
        Statement statement = owner.createStatement()) {
      statement.execute("set database_event_listener '" + Statements.class.getName() + "'");
    }
    Statements.tell(told);
  }
}
