package fr.comop.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * The migrations that were made, as Flyway has noted them. It is read without Flyway, which loads a
 * thousand classes to find that there is nothing to do, at each start and in each command.
 */
final class History {
  private static final String MADE =
      "select \"script\", \"checksum\", \"success\" from \"flyway_schema_history\""
          + " where \"version\" is not null order by \"installed_rank\"";

  private History() {}

  /** A migration that was made, or is to be. */
  private record Migration(String script, int checksum, boolean success) {}

  /** Whether these were made and no other, and are what they were. */
  static boolean isOf(DataSource database, List<String> scripts) {
    List<Migration> made = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MADE)) {
      while (rows.next()) {
        made.add(new Migration(rows.getString(1), rows.getInt(2), rows.getBoolean(3)));
      }
    } catch (SQLException e) {
      return false; // there is none, or it can't be read: Flyway says what is to be done
    }
    return made.equals(scripts.stream().map(History::known).toList());
  }

  private static Migration known(String script) {
    return new Migration(script.substring(script.lastIndexOf('/') + 1), checksum(script), true);
  }

  /** As Flyway reckons it: of the lines, whatever ends them. */
  private static int checksum(String script) {
    InputStream resource =
        Objects.requireNonNull(History.class.getClassLoader().getResourceAsStream(script));
    CRC32 sum = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (int) sum.getValue();
  }
}
