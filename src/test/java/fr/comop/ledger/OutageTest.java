package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutageTest {
  private static Throwable deepDown(SQLException cause) {
    return new IllegalStateException("outer", new IllegalArgumentException("inner", cause));
  }

  @ParameterizedTest
  @CsvSource({
    "08006, 0",
    "08001, 0",
    "53100, 0",
    "53300, 0",
    "57P01, 0",
    "57P03, 0",
    "58030, 0",
    "25006, 0",
    "90098, 90098",
    "90067, 90067",
    "90028, 90028",
    "90031, 90031",
    "90121, 90121",
    "90020, 90020"
  })
  void isOneOfTheDatabaseOrItsMachine(String state, int code) {
    assertThat(Outage.is(deepDown(new SQLException("", state, code)))).isTrue();
    assertThat(LostRace.is(deepDown(new SQLException("", state, code)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"22001, 22001", "22021, 0", "22003, 0", "42601, 0", "57014, 0", "23502, 0", ", 0"})
  void isNoneOfWhatWasAsked(String state, int code) {
    assertThat(Outage.is(deepDown(new SQLException("", state, code)))).isFalse();
    assertThat(LostRace.is(deepDown(new SQLException("", state, code)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"23505, 23505", "23505, 0", "40001, 40001", "40P01, 0", "HYT00, 50200"})
  void isNoneOfARaceThatSomebodyElseWon(String state, int code) {
    assertThat(LostRace.is(deepDown(new SQLException("", state, code)))).isTrue();
    assertThat(Outage.is(deepDown(new SQLException("", state, code)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 0"})
  void isOneOfAPoolThatGetsNoConnection(String state, int code) {
    assertThat(Outage.is(deepDown(new SQLTransientConnectionException("", state, code)))).isTrue();
  }

  @Test
  void isOneOfAStoreThatFailedItsOwnCheck() {
    AssertionError check = new AssertionError("v=148 / cnt=0");
    StackTraceElement store =
        new StackTraceElement("org.h2.mvstore.MVStore", "registerVersionUsage", "MVStore.java", 1);
    check.setStackTrace(new StackTraceElement[] {store});
    assertThat(Outage.is(new IllegalStateException(check))).isTrue();
    assertThat(Outage.is(new AssertionError("one of ours"))).isFalse();
  }
}
