package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {
  private static final List<String> SCRIPTS = DatabaseKind.H2.scripts();

  private final JdbcDataSource database = new JdbcDataSource();
  private Connection keepsIt;

  @BeforeEach
  void open() throws SQLException {
    database.setURL("jdbc:h2:mem:history");
    keepsIt = database.getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    keepsIt.close();
  }

  private boolean isKnown() {
    return History.isOf(database, SCRIPTS);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = keepsIt.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void an_empty_database_has_none() {
    assertThat(isKnown()).isFalse();
  }

  @Test
  void what_flyway_has_made_is_known_without_it() {
    Schema.renew(database, DatabaseKind.H2);
    assertThat(isKnown()).isTrue();
  }

  @Test
  void a_migration_that_is_missing_changed_failed_or_of_another_version_is_not()
      throws SQLException {
    Schema.renew(database, DatabaseKind.H2);
    assertThat(History.isOf(database, SCRIPTS.subList(0, 1))).isFalse();
    for (String change :
        List.of(
            "\"checksum\" = \"checksum\" + 1", "\"success\" = false", "\"script\" = 'V3.sql'")) {
      keepsIt.setAutoCommit(true);
      execute("create table kept as select * from \"flyway_schema_history\"");
      execute("update \"flyway_schema_history\" set " + change + " where \"installed_rank\" = 2");
      assertThat(isKnown()).as(change).isFalse();
      execute("delete from \"flyway_schema_history\"");
      execute("insert into \"flyway_schema_history\" select * from kept");
      execute("drop table kept");
      assertThat(isKnown()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void each_migration_there_is_is_listed(DatabaseKind kind) throws Exception {
    for (String place : kind.migrations()) {
      String directory = place.substring("classpath:".length());
      URI there =
          Objects.requireNonNull(getClass().getClassLoader().getResource(directory)).toURI();
      try (Stream<Path> files = Files.list(Path.of(there))) {
        assertThat(kind.scripts())
            .containsAll(files.map(one -> directory + "/" + one.getFileName()).toList());
      }
    }
  }
}
