package fr.comop.ledger;

import java.util.Locale;
import java.util.stream.Stream;
import org.h2.api.DatabaseEventListener;

/**
 * Lets a test in at each statement that changes something. Public because H2 makes it by its name.
 */
public final class AtEachStatement implements DatabaseEventListener {
  /** The option of a URL that makes H2 call this. */
  static final String OPTION = ";DATABASE_EVENT_LISTENER='" + AtEachStatement.class.getName() + "'";

  private static volatile Runnable action = () -> {};
  private static boolean inside;

  /** From now on. */
  static void call(Runnable what) {
    action = what;
  }

  @Override
  public void setProgress(int state, String name, long progress, long most) {
    synchronized (AtEachStatement.class) {
      if (state == STATE_STATEMENT_START && !inside && changes(name)) {
        inside = true;
        try {
          action.run();
        } finally {
          inside = false;
        }
      }
    }
  }

  private static boolean changes(String statement) {
    String first = statement.strip().toLowerCase(Locale.ROOT);
    return Stream.of("select", "call", "show", "checkpoint").noneMatch(first::startsWith);
  }
}
