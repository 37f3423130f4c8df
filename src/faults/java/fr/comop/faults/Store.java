package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The database of a service that does not run, looked at without its help. */
final class Store implements AutoCloseable {
  private static final String ENDING = ".mv.db";

  private final Connection connection;

  private Store(Connection connection) {
    this.connection = connection;
  }

  /** The one in a data directory. */
  static Store in(Path data) throws IOException, SQLException {
    String file = file(data).toAbsolutePath().toString();
    String name = file.substring(0, file.length() - ENDING.length());
    String owner = Files.readString(data.resolve("store").resolve("owner")).strip();
    return new Store(
        DriverManager.getConnection(
            "jdbc:h2:file:" + name + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "comop_owner", owner));
  }

  /** How large its file is, also while the service runs; 0 when there is none yet. */
  static long size(Path data) throws IOException {
    try {
      return Files.size(file(data));
    } catch (java.nio.file.NoSuchFileException e) {
      return 0;
    }
  }

  private static Path file(Path data) {
    return data.resolve("store").resolve("comop" + ENDING);
  }

  /** How many rows there are of something. */
  int rows(String of) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + of)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** How many submissions there are of each content that there is one of. */
  Map<String, Integer> submissionsBySha256() throws SQLException {
    return counted("select sha256, count(*) from submission group by sha256");
  }

  /** How many mails, and files of arrivals, there are of each content that there is one of. */
  Map<String, Integer> arrivalsBySha256() throws SQLException {
    return counted(
        "select sha256, count(*) from (select sha256 from arrival where channel = 'MAILBOX' union"
            + " all select sha256 from arrival_file) group by sha256");
  }

  /** How many mails there are in each state of the outbox that there is one in. */
  Map<String, Integer> mailsByState() throws SQLException {
    return counted("select state, count(*) from outbox group by state");
  }

  private Map<String, Integer> counted(String query) throws SQLException {
    Map<String, Integer> counted = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counted.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counted;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
