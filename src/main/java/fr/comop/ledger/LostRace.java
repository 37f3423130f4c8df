package fr.comop.ledger;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells that somebody else was faster: done once more at once, the same may well succeed. */
public final class LostRace {
  /** A key that was taken; a serialization failure; PostgreSQL's deadlock; H2's lock time-out. */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "HYT00");

  private LostRace() {}

  /** Whether this failure, or what caused it, says so. */
  public static boolean is(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof SQLException sql && isState(sql.getSQLState()));
  }

  private static boolean isState(@Nullable String state) {
    return state != null && STATES.contains(state);
  }
}
