package fr.comop.ledger.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes rows into a database whose tables were just made. Not safe for use by several threads. */
public final class RowTarget {
  private static final int BATCH = 200;

  /** Has a row from the beginning. */
  private static final String HEAD = "audit_head";

  private final Connection connection;
  private final Map<String, Table> tables;
  private @Nullable Table writing;
  private @Nullable PreparedStatement statement;
  private int waiting;

  /** Into this connection's transaction, which stays open. */
  public RowTarget(Connection connection) {
    this.connection = connection;
    try {
      this.tables =
          Tables.of(connection).stream().collect(Collectors.toMap(Table::name, one -> one));
    } catch (SQLException e) {
      throw failed("The tables cannot be listed", e);
    }
  }

  /** A table; empty where there is none of that name. */
  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** How many tables there are. */
  public int count() {
    return tables.size();
  }

  /** A table in which something lies already; empty when all are as they were made. */
  public Optional<String> occupied() {
    try (Statement asking = connection.createStatement()) {
      for (Table one : tables.values()) {
        String rows = one.name().equals(HEAD) ? " where length > 0" : "";
        try (ResultSet found =
            asking.executeQuery("select 1 from " + one.name() + rows + " fetch first row only")) {
          if (found.next()) {
            return Optional.of(one.name());
          }
        }
      }
      return Optional.empty();
    } catch (SQLException e) {
      throw failed("What is there cannot be read", e);
    }
  }

  /**
   * Writes a row; those of one table one after the other, tables as they refer to one another.
   *
   * @param columns what the row's texts are, in their order
   * @throws IllegalArgumentException if a text is none of its column
   */
  public void put(Table table, List<String> columns, Row row) {
    try {
      PreparedStatement into = statement(table, columns);
      int at = 1;
      for (String column : columns) {
        write(into, at, table, column, row.texts().get(at - 1));
        at++;
      }
      into.addBatch();
      if (++waiting == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw failed("Table " + table.name(), e);
    }
  }

  /** Makes a row that is there, by its key, say this. */
  public void set(Table table, Row row) {
    List<String> columns =
        table.names().stream().filter(one -> !table.key().contains(one)).toList();
    String sql =
        "update "
            + table.name()
            + " set "
            + columns.stream().map(one -> one + " = ?").collect(Collectors.joining(", "))
            + " where "
            + table.key().stream().map(one -> one + " = ?").collect(Collectors.joining(" and "));
    try (PreparedStatement setting = connection.prepareStatement(sql)) {
      int at = 1;
      for (String column : Stream.concat(columns.stream(), table.key().stream()).toList()) {
        write(setting, at++, table, column, row.text(table, column));
      }
      setting.executeUpdate();
    } catch (SQLException e) {
      throw failed("Table " + table.name(), e);
    }
  }

  private static void write(
      PreparedStatement into, int at, Table table, String column, @Nullable String text)
      throws SQLException {
    if (text == null) {
      into.setNull(at, Types.NULL);
    } else {
      ColumnKind kind = table.columns().get(table.at(column)).kind();
      kind.write(into, at, kind.parse(text));
    }
  }

  private PreparedStatement statement(Table table, List<String> columns) throws SQLException {
    PreparedStatement open = statement;
    if (open != null && table.equals(writing)) {
      return open;
    }
    flush();
    if (table.name().equals(HEAD)) {
      try (Statement emptying = connection.createStatement()) {
        emptying.execute("delete from " + HEAD);
      }
    }
    PreparedStatement made =
        connection.prepareStatement(
            "insert into "
                + table.name()
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + columns.stream().map(one -> "?").collect(Collectors.joining(", "))
                + ")");
    writing = table;
    statement = made;
    return made;
  }

  private void flush() throws SQLException {
    PreparedStatement open = statement;
    if (open != null) {
      open.executeBatch();
      open.close();
      waiting = 0;
      statement = null;
      writing = null;
    }
  }

  /** What was written, as it can be read now. */
  public RowSource written() {
    try {
      flush();
      return new RowSource(connection);
    } catch (SQLException e) {
      throw failed("What was written", e);
    }
  }

  /** Ends the writing: what the database numbers by itself goes on after the highest number. */
  public void finish() {
    try {
      flush();
      Map<String, Long> next = new HashMap<>();
      for (Table table : tables.values()) {
        for (Table.Column column : table.columns()) {
          if (column.counted()) {
            next.put(
                "alter table " + table.name() + " alter column " + column.name(),
                highest(table, column) + 1);
          }
        }
      }
      try (Statement numbering = connection.createStatement()) {
        for (Map.Entry<String, Long> one : next.entrySet()) {
          numbering.execute(one.getKey() + " restart with " + one.getValue());
        }
      }
    } catch (SQLException e) {
      throw failed("The numbering", e);
    }
  }

  private long highest(Table table, Table.Column column) throws SQLException {
    try (Statement asking = connection.createStatement();
        ResultSet found =
            asking.executeQuery(
                "select coalesce(max(" + column.name() + "), 0) from " + table.name())) {
      found.next();
      return found.getLong(1);
    }
  }

  private static IllegalStateException failed(String what, SQLException e) {
    return new IllegalStateException(what + ": " + e.getMessage(), e);
  }
}
