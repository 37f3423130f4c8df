package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresLedgerTest extends LedgerContract {
  private PostgresServer server;

  @BeforeAll
  void start() throws IOException {
    server = new PostgresServer();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  LedgerSettings emptyDatabase() throws SQLException {
    return server.emptyDatabase();
  }

  @Test
  void refusesAServerWhoseCommitsDoNotReachTheDisk() throws SQLException {
    LedgerSettings forgetful = server.forgetfulDatabase();

    assertThatIllegalStateException()
        .isThrownBy(() -> Ledger.open(forgetful).close())
        .withMessageStartingWith("PostgreSQL's synchronous_commit is \"off\"");
  }

  @Test
  void refusesADatabaseOfALaterVersion() throws SQLException {
    LedgerSettings.At database = (LedgerSettings.At) server.emptyDatabase();
    Ledger.open(database).close();
    execute(
        database,
        "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " from flyway_schema_history where version = '1'");

    assertThatExceptionOfType(FlywayValidateException.class)
        .isThrownBy(() -> Ledger.open(database).close())
        .withMessageContaining("99");
  }

  @Test
  void goesOnWhereTheServerHasCutItsConnections() throws SQLException {
    LedgerSettings.At database = (LedgerSettings.At) server.emptyDatabase();
    try (Ledger ledger = Ledger.open(database)) {
      ledger.durably(() -> Rows.arrive(ledger, "before"));

      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(
              () ->
                  ledger.durably(
                      () -> {
                        Rows.arrive(ledger, "lost");
                        cut(database);
                        Rows.arrive(ledger, "lost too");
                      }))
          .matches(Outage::is);

      ledger.durably(() -> Rows.arrive(ledger, "after"));
      assertThat(Rows.arrivals(ledger)).isEqualTo(2);
    }
  }

  private void cut(LedgerSettings.At database) {
    try {
      server.cut(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void letsStaffWorkOnItsRowsAndDoNothingElse() throws Exception {
    LedgerSettings.At database = server.ownedBy("comop");
    Ledger.open(database).close();
    LedgerSettings.At staff = server.as("comop_staff", database);
    execute(
        database,
        Files.readString(Path.of("src/main/distribution/share/postgresql/comop-staff.sql")));

    try (Ledger ledger = Ledger.open(staff)) {
      ledger.durably(() -> Rows.arrive(ledger, "a"));
      assertThat(Rows.arrivals(ledger)).isOne();
    }
    for (String refused :
        List.of(
            "create table mine (id int)",
            "alter table arrival add column mine int",
            "drop table arrival",
            "truncate arrival",
            "delete from arrival",
            "delete from submission",
            "update audit set what = 'nothing'",
            "delete from audit",
            "delete from audit_text",
            "delete from audit_head",
            "alter table audit disable trigger all",
            "update notice_act set ordinal = 1",
            "select * from qrtz_triggers",
            "update last_look set channel = 'b'",
            "delete from flyway_schema_history",
            "create function run() returns int language sql as 'select 1'",
            "copy arrival to program 'true'",
            "select pg_read_file('/etc/passwd')",
            "set role comop",
            "alter role comop_staff superuser")) {
      assertThatExceptionOfType(SQLException.class)
          .as(refused)
          .isThrownBy(() -> execute(staff, refused))
          .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }
  }

  private static void execute(LedgerSettings.At database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
