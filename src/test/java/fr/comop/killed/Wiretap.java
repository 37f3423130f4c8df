package fr.comop.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Makes boundaries of the statements of a store that is open, on the thread that executes them:
 * "writes insert into arrival" before each that changes something, then "commits", "has committed",
 * which H2 keeps in its memory, and "is written" or "is on disk".
 */
final class Wiretap {
  private final Consumer<String> boundary;
  private boolean changed;

  private Wiretap(Consumer<String> boundary) {
    this.boundary = boundary;
  }

  static void on(Ground ground, Consumer<String> boundary) throws IOException, SQLException {
    String database = ground.store().toString().replaceFirst("\\.mv\\.db$", "");
    String password = Files.readString(ground.store().resolveSibling("owner")).strip();
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:h2:inorder:file:" + database + ";IFEXISTS=TRUE", "comop_owner", password);
        Statement statement = owner.createStatement()) {
      statement.execute("set database_event_listener '" + Statements.class.getName() + "'");
    }
    Wiretap tap = new Wiretap(boundary);
    Statements.tell(tap::begins, tap::ended);
  }

  private void begins(String statement) {
    if (statement.matches("(insert|update|delete|merge) .*")) {
      changed = true;
      boundary.accept("writes " + statement);
    } else if (changed && statement.equals("commit")) {
      boundary.accept("commits");
    }
  }

  private void ended(String statement) {
    if (changed && statement.equals("commit")) {
      boundary.accept("has committed");
    } else if (changed && statement.startsWith("call comop_write")) {
      changed = false;
      boundary.accept("is written");
    } else if (statement.startsWith("call comop_force")) {
      changed = false;
      boundary.accept("is on disk");
    }
  }
}
