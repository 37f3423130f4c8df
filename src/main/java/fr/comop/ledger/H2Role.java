package fr.comop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The user of H2 that the program works as: it has the rows of the tables and nothing else. It
 * cannot name Java code to run, nor read or write files, nor change the schema, nor empty the audit
 * trail; who learns its password can't either.
 */
final class H2Role {
  static final String NAME = "comop";

  private H2Role() {}

  /** Makes the role when it is missing, and gives it its rights on all tables there are. */
  static void grant(Connection owner) throws SQLException {
    execute(owner, "create user if not exists " + NAME + " password '" + Serving.secret() + "'");
    execute(owner, "alter user " + NAME + " admin false");
    for (String table : tables(owner)) {
      execute(owner, "grant " + rights(table) + " on \"" + table + "\" to " + NAME);
    }
  }

  private static String rights(String table) {
    return switch (table) {
      // a table that may be deleted from may be truncated, past every trigger
      case "AUDIT", "AUDIT_TEXT", "NOTICE_ACT" -> "select, insert";
      case "NOTICE_REPORT", "NOTICE_SLIP", "NOTICE_DISPATCH", "NOTICE_CASE" ->
          "select, insert, update";
      case "AUDIT_HEAD" -> "select, update";
      case "flyway_schema_history" -> "select";
      default -> "select, insert, update, delete";
    };
  }

  /** Gives the role another password; connections that are open stay so. */
  static void renew(Connection owner, String password) throws SQLException {
    execute(owner, "alter user " + NAME + " set password '" + password + "'");
  }

  private static List<String> tables(Connection owner) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows = owner.getMetaData().getTables(null, "PUBLIC", null, null)) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
