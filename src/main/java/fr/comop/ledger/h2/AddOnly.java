package fr.comop.ledger.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The H2 trigger that keeps the audit trail and what was done in cases append-only. Public, with a
 * public constructor, because H2 makes it by its name. A case the owner may delete, which the
 * program is only to destroy what the archives said may be.
 */
public final class AddOnly implements Trigger {
  private String what = "The audit trail";
  private boolean mayBeDestroyed;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    if (table.equalsIgnoreCase("notice_act")) {
      what = "A case";
      mayBeDestroyed = true;
    }
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    boolean destroyed = newRow == null && mayBeDestroyed;
    if (destroyed && Owner.has(connection)) {
      return;
    }
    throw new SQLException(what + " is append-only: change refused");
  }
}
