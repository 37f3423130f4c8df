package fr.comop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The H2 trigger that keeps the audit trail append-only. Public, with a public constructor, because
 * H2 makes it by its name.
 */
public final class AddOnly implements Trigger {
  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException("The audit trail is append-only: change refused");
  }
}
