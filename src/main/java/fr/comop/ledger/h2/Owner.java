package fr.comop.ledger.h2;

import java.sql.Connection;
import java.sql.SQLException;

/** The user of H2 whom the tables belong to, who connects at the start only. */
public final class Owner {
  public static final String NAME = "comop_owner";

  private Owner() {}

  /** Whether a connection is the owner's. */
  static boolean has(Connection connection) throws SQLException {
    return NAME.equalsIgnoreCase(connection.getMetaData().getUserName());
  }
}
