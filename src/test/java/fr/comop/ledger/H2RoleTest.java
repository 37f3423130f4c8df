package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has learnt the secrets of a run has the rows, and can do no more than the program. */
final class H2RoleTest {
  @TempDir private Path directory = Path.of("");
  private Ledger ledger;
  private StoreFiles files;

  @BeforeEach
  void serve() {
    LedgerSettings.Own settings = LedgerSettings.h2File(directory.resolve("store"));
    files = new StoreFiles(settings.directory());
    ledger = Ledger.open(settings);
    ledger.inTransaction(() -> Rows.arrive(ledger, "a"));
    ledger.serve();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Connection asRole() throws Exception {
    Serving serving = Serving.read(files).orElseThrow();
    return DriverManager.getConnection(serving.url(), "comop", serving.password());
  }

  @Test
  void readsAndChangesRows() throws Exception {
    try (Connection role = asRole();
        Statement statement = role.createStatement()) {
      assertThat(statement.executeUpdate("update arrival set attempts = 1")).isOne();
      assertThat(statement.executeUpdate("delete from arrival")).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create alias run for 'java.lang.Runtime.getRuntime'",
        "create alias run as 'void run() { }'",
        "create trigger t before insert on arrival call 'fr.comop.ledger.h2.AddOnly'",
        "create aggregate a for 'fr.comop.ledger.h2.AddOnly'",
        "drop trigger audit_is_append_only",
        "delete from audit",
        "update audit set what = 'nothing'",
        "delete from audit_text",
        "truncate table audit_text",
        "delete from audit_head",
        "insert into audit_head (id, length, chain) values (2, 0, '')",
        "truncate table audit",
        "merge into audit key (id) values (1, now(), 'a', 'b', 'c', 'd')",
        "drop table arrival",
        "create table mine (id int)",
        "alter table audit set referential_integrity false",
        "call file_read('/etc/passwd', null)",
        "call file_write('a', '/tmp/a')",
        "call csvwrite('/tmp/a', 'select * from arrival')",
        "select * from csvread('/etc/passwd')",
        "create linked table l ('', 'jdbc:h2:mem:', '', '', 't')",
        "script to '/tmp/a'",
        "runscript from '/tmp/a'",
        "backup to '/tmp/a'",
        "create user me password 'a' admin",
        "alter user comop admin true",
        "grant delete on audit to comop",
        "set write_delay 500",
        "set trace_level_file 3",
        "set exclusive 1",
        "checkpoint sync",
        "shutdown"
      })
  void isRefused(String statement) throws Exception {
    try (Connection role = asRole();
        Statement refused = role.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> refused.execute(statement))
          .satisfies(
              failure ->
                  assertThat(failure.getErrorCode())
                      .isIn(
                          ErrorCode.ADMIN_RIGHTS_REQUIRED,
                          ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1,
                          ErrorCode.CANNOT_TRUNCATE_1));
    }
  }

  /** The trigger, for whoever comes as the owner of the tables. */
  @ParameterizedTest
  @ValueSource(strings = {"delete from audit", "update audit set what = 'nothing'"})
  void norDoesTheOwnerChangeTheAuditTrailByMistake(String change) throws Exception {
    try (Connection owner = new H2File(files, settings()).opened();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "insert into audit (id, happened_at, what, subject, words, chain)"
              + " values (1, now(), 'a', 'b', 'c', 'd')");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute(change))
          .withMessageContaining("The audit trail is append-only: change refused");
    }
  }

  private LedgerSettings.Own settings() {
    return LedgerSettings.h2File(files.directory());
  }

  @Test
  void hasAnotherPasswordAtEachOpening() throws Exception {
    Serving first = Serving.read(files).orElseThrow();
    ledger.close();
    ledger = Ledger.open(settings());
    ledger.serve();
    Serving second = Serving.read(files).orElseThrow();

    assertThat(second.key()).isNotEqualTo(first.key());
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () -> DriverManager.getConnection(second.url(), "comop", first.password()).close())
        .satisfies(
            failure ->
                assertThat(failure.getErrorCode()).isEqualTo(ErrorCode.WRONG_USER_OR_PASSWORD));
  }
}
