package fr.comop.ledger.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The H2 trigger that lets a row of what became of a letter be struck out, once, and nothing else.
 * Public, with a public constructor, because H2 makes it by its name. The owner may delete it, as
 * with {@link AddOnly}.
 */
public final class StruckOnly extends TriggerAdapter {
  @Override
  public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
      throws SQLException {
    if (after == null && Owner.has(connection)) {
      return;
    }
    if (before == null || after == null || before.getObject("struck_at") != null) {
      throw refused();
    }
    for (int column = 1; column <= before.getMetaData().getColumnCount(); column++) {
      if (!before.getMetaData().getColumnName(column).startsWith("STRUCK_")
          && !Objects.equals(before.getObject(column), after.getObject(column))) {
        throw refused();
      }
    }
  }

  private static SQLException refused() {
    return new SQLException("What became of a letter is struck out once: change refused");
  }
}
