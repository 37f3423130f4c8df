package fr.comop.ledger.rows;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables that a database has, as it tells itself. */
final class Tables {
  /** Of timers, of migrations, and with the one row that the schema itself makes. */
  private static final Set<String> OF_ITS_OWN = Set.of("flyway_schema_history", "departure_gate");

  private final DatabaseMetaData database;
  private final String schema;

  private Tables(Connection connection) throws SQLException {
    this.database = connection.getMetaData();
    this.schema = connection.getSchema();
  }

  /** Those of the store, each after those that it refers to. */
  static List<Table> of(Connection connection) throws SQLException {
    return new Tables(connection).inOrder();
  }

  private List<Table> inOrder() throws SQLException {
    Map<String, List<Table.Column>> columns = columns();
    List<Table> left = new ArrayList<>();
    for (Map.Entry<String, List<Table.Column>> one : columns.entrySet()) {
      left.add(table(one.getKey(), one.getValue()));
    }
    List<Table> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (!left.isEmpty()) {
      List<Table> next = left.stream().filter(one -> done.containsAll(one.needs())).toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("Tables that refer to each other in a circle: " + left);
      }
      ordered.addAll(next);
      next.forEach(one -> done.add(one.name()));
      left.removeAll(next);
    }
    return List.copyOf(ordered);
  }

  private static boolean isOfTheStore(String table) {
    return !table.startsWith("qrtz_") && !OF_ITS_OWN.contains(table);
  }

  private Map<String, List<Table.Column>> columns() throws SQLException {
    Map<String, List<Table.Column>> columns = new TreeMap<>();
    try (ResultSet rows = database.getColumns(null, schema, "%", "%")) {
      while (rows.next()) {
        String table = lower(rows.getString("TABLE_NAME"));
        if (isOfTheStore(table)) {
          columns
              .computeIfAbsent(table, name -> new ArrayList<>())
              .add(
                  new Table.Column(
                      lower(rows.getString("COLUMN_NAME")),
                      ColumnKind.of(rows.getString("TYPE_NAME")),
                      rows.getLong("COLUMN_SIZE"),
                      rows.getString("IS_AUTOINCREMENT").equals("YES")));
        }
      }
    }
    return columns;
  }

  private Table table(String name, List<Table.Column> columns) throws SQLException {
    String stored = database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = database.getPrimaryKeys(null, schema, stored)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
      }
    }
    if (key.isEmpty()) {
      throw new IllegalStateException("A table without a primary key: " + name);
    }
    Set<String> needs = new HashSet<>();
    try (ResultSet rows = database.getImportedKeys(null, schema, stored)) {
      while (rows.next()) {
        needs.add(lower(rows.getString("PKTABLE_NAME")));
      }
    }
    needs.remove(name);
    return new Table(name, List.copyOf(columns), List.copyOf(key.values()), Set.copyOf(needs));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
