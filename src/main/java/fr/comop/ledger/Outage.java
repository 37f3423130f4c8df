package fr.comop.ledger;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells failures of the database and its machine from those of what was asked of it. */
public final class Outage {
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** A statement that was cancelled, or took too long, is no outage. */
  private static final String CANCELLED = "57014";

  private static final String READ_ONLY = "25006";

  private static final String STORE = "org.h2.mvstore.";

  /**
   * Of H2: held by another process, a file that cannot be read or written (two kinds) or is
   * damaged, the connection lost, read-only, closed, closing, closed for good.
   */
  private static final Set<Integer> OF_H2 =
      Set.of(90_020, 90_028, 90_030, 90_031, 90_067, 90_097, 90_098, 90_121, 90_007);

  private Outage() {}

  /**
   * Whether the database could not be reached, has closed, or could not read or write its disk:
   * asked the same later, it may do it.
   */
  public static boolean is(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Outage::isOne);
  }

  /** Whether H2 could not write its file. */
  static boolean isRefusedWrite(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            one ->
                one instanceof MVStoreException refused
                    && refused.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
  }

  private static boolean isOne(Throwable one) {
    if (one instanceof MVStoreException
        || isOfTheStore(one)
        || one instanceof SQLTransientConnectionException
        || one instanceof SQLNonTransientConnectionException
        || one instanceof SQLRecoverableException) {
      return true;
    }
    return one instanceof SQLException sql
        && (OF_H2.contains(sql.getErrorCode()) || isState(String.valueOf(sql.getSQLState())));
  }

  /** A check of H2 of itself that failed: the database is just being closed under the caller. */
  private static boolean isOfTheStore(Throwable one) {
    StackTraceElement[] trace = one.getStackTrace();
    return one instanceof AssertionError
        && trace.length > 0
        && trace[0].getClassName().startsWith(STORE);
  }

  private static boolean isState(String state) {
    return state.equals(READ_ONLY)
        || (state.length() == 5
            && CLASSES.contains(state.substring(0, 2))
            && !state.equals(CANCELLED));
  }
}
