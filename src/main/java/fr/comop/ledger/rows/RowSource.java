package fr.comop.ledger.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows that one transaction sees. Not safe for use by several threads. */
public final class RowSource {
  private static final long CHARACTERS_A_PAGE = 8_000_000;
  private static final long MOST_ROWS_A_PAGE = 1_000;

  private final Connection connection;
  private final List<Table> tables;

  /** Of what this connection's transaction sees, from its first statement on. */
  public RowSource(Connection connection) {
    this(connection, listed(connection));
  }

  /** The same where the tables are known. */
  public RowSource(Connection connection, List<Table> tables) {
    this.connection = connection;
    this.tables = tables;
  }

  private static List<Table> listed(Connection connection) {
    try {
      return Tables.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be listed: " + e.getMessage(), e);
    }
  }

  /** The table of this name. */
  public Table table(String name) {
    return tables.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The row in which these columns say this, which is the only one; empty where there is none. */
  public Optional<Row> find(Table table, Map<String, String> said) {
    List<Map.Entry<String, String>> columns = List.copyOf(said.entrySet());
    String sql =
        "select "
            + String.join(", ", table.names())
            + " from "
            + table.name()
            + columns.stream()
                .map(one -> one.getKey() + " = ?")
                .collect(Collectors.joining(" and ", " where ", ""));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Map.Entry<String, String> one : columns) {
        ColumnKind kind = table.columns().get(table.at(one.getKey())).kind();
        kind.write(statement, at++, kind.parse(one.getValue()));
      }
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(Row.of(table, row(table, found))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Table " + table.name() + ": " + e.getMessage(), e);
    }
  }

  /** All tables, each after those that it refers to. */
  public List<Table> tables() {
    return tables;
  }

  /** Hands out all rows of a table, in the order of its key. */
  public void each(Table table, Consumer<Row> taking) {
    try {
      List<@Nullable Object> last = List.of();
      int rows;
      long most = Math.max(1, Math.min(MOST_ROWS_A_PAGE, CHARACTERS_A_PAGE / (table.width() + 1)));
      do {
        rows = 0;
        try (PreparedStatement statement =
            connection.prepareStatement(page(table, !last.isEmpty(), most))) {
          bind(statement, table, last);
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              List<@Nullable Object> row = row(table, found);
              last =
                  table.key().stream()
                      .<@Nullable Object>map(one -> row.get(table.at(one)))
                      .toList();
              taking.accept(Row.of(table, row));
              rows++;
            }
          }
        }
      } while (rows == most);
    } catch (SQLException e) {
      throw new IllegalStateException("Table " + table.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The rows of a table about something, in no order.
   *
   * @param condition of SQL, with one question mark for it
   */
  public List<Row> about(Table table, String condition, long something) {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + String.join(", ", table.names())
                + " from "
                + table.name()
                + " where "
                + condition)) {
      statement.setLong(1, something);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(Row.of(table, row(table, found)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Table " + table.name() + ": " + e.getMessage(), e);
    }
  }

  /** What all rows of a table come to. */
  public Sum sum(Table table) {
    Summing summing = new Summing(table);
    each(table, summing::add);
    return summing.sum;
  }

  private static final class Summing {
    private final Table table;
    private Sum sum = Sum.NONE;

    Summing(Table table) {
      this.table = table;
    }

    void add(Row row) {
      sum = sum.with(table, row);
    }
  }

  private static List<@Nullable Object> row(Table table, ResultSet found) throws SQLException {
    List<@Nullable Object> row = new ArrayList<>();
    for (int at = 0; at < table.columns().size(); at++) {
      row.add(table.columns().get(at).kind().read(found, at + 1));
    }
    return row;
  }

  private static String page(Table table, boolean goingOn, long most) {
    return "select "
        + String.join(", ", table.names())
        + " from "
        + table.name()
        + (goingOn ? " where " + after(table.key()) : "")
        + " order by "
        + String.join(", ", table.key())
        + " fetch first "
        + most
        + " rows only";
  }

  /** The first column stands by itself, so that its index is used. */
  private static String after(List<String> key) {
    String first = key.get(0);
    return key.size() == 1
        ? first + " > ?"
        : first + " >= ? and (" + first + " > ? or (" + after(key.subList(1, key.size())) + "))";
  }

  private static void bind(PreparedStatement statement, Table table, List<@Nullable Object> last)
      throws SQLException {
    int at = 1;
    for (int part = 0; part < last.size(); part++) {
      ColumnKind kind = table.columns().get(table.at(table.key().get(part))).kind();
      Object value = last.get(part);
      if (value == null) {
        throw new IllegalStateException("A key of " + table.name() + " is null");
      }
      kind.write(statement, at++, value);
      if (part < last.size() - 1) {
        kind.write(statement, at++, value);
      }
    }
  }
}
