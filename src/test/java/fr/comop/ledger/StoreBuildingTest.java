package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever a process is killed while it builds a store, the next one starts. What a killed process
 * leaves is what it has written: a copy of the files taken at each statement is what a death at
 * that statement would leave.
 */
final class StoreBuildingTest {
  @TempDir private Path directory = Path.of("");
  private Path data;
  private Path deaths;
  private final Map<String, Path> different = new LinkedHashMap<>();

  @BeforeEach
  void prepare() throws IOException {
    data = Files.createDirectory(directory.resolve("data"));
    deaths = Files.createDirectory(directory.resolve("deaths"));
  }

  @AfterEach
  void letGo() {
    AtEachStatement.call(() -> {});
  }

  private static LedgerSettings.Own watched(Path data) {
    return new LedgerSettings.Own(
        data.resolve("store"), "file:", AtEachStatement.OPTION, Duration.ofSeconds(30));
  }

  /** Has what was done so far written to the files, and keeps a copy of them. */
  private void die() {
    try {
      checkpoint();
      Path death = deaths.resolve(String.valueOf(different.size()));
      String state = copied(data, death);
      if (different.putIfAbsent(state, death) != null) {
        StoreFiles.delete(death);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkpoint() throws IOException {
    for (String place : List.of("store.new", "store")) {
      StoreFiles files = new StoreFiles(data.resolve(place));
      if (Files.exists(files.databaseFile())) {
        String password = Files.readString(files.owner());
        try (Connection owner =
                DriverManager.getConnection(
                    "jdbc:h2:file:" + files.database() + ";IFEXISTS=TRUE",
                    "comop_owner",
                    password);
            Statement statement = owner.createStatement()) {
          statement.execute("checkpoint");
        } catch (SQLException e) {
          // not open yet, or its owner not made yet
        }
      }
    }
  }

  /** Copies a directory, and tells what is in it in a few words. */
  private static String copied(Path from, Path to) throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
          state.add(from.relativize(path) + " " + Arrays.hashCode(Files.readAllBytes(copy)));
        }
      }
    }
    return String.join("\n", state);
  }

  private void assertThatEachDeathIsGotOver(long arrivals) {
    for (Path death : different.values()) {
      try (Ledger ledger = Ledger.open(LedgerSettings.h2File(death.resolve("store")))) {
        assertThat(Rows.arrivals(ledger)).as("%s", death.getFileName()).isEqualTo(arrivals);
        ledger.durably(() -> Rows.arrive(ledger, "after"));
      }
      assertThat(death.resolve("store.new")).doesNotExist();
    }
  }

  @Test
  void atAnyStatementOfTheFirstStart() {
    AtEachStatement.call(this::die);
    Ledger.open(watched(data)).close();
    AtEachStatement.call(() -> {});

    assertThat(different).hasSizeGreaterThan(40);
    assertThatEachDeathIsGotOver(0);
  }

  @Test
  void atAnyStatementOfAMigration() throws Exception {
    LedgerSettings.Own settings = watched(data);
    try (Ledger ledger = Ledger.open(settings)) {
      ledger.durably(() -> Rows.arrive(ledger, "before"));
    }
    forgetTheLastMigration(settings);

    AtEachStatement.call(this::die);
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(Rows.arrivals(ledger)).isOne();
    }
    AtEachStatement.call(() -> {});

    assertThat(different).hasSizeGreaterThan(5);
    assertThatEachDeathIsGotOver(1);
  }

  private static void forgetTheLastMigration(LedgerSettings.Own settings) throws Exception {
    try (Connection owner = new H2File(new StoreFiles(settings.directory()), settings).opened();
        Statement statement = owner.createStatement()) {
      statement.execute("drop trigger audit_is_append_only");
      statement.execute("drop trigger audit_text_stays");
      statement.execute("drop trigger notice_act_is_append_only");
      statement.execute("drop trigger notice_report_is_struck_only");
      statement.execute("drop trigger notice_slip_is_struck_only");
      statement.execute("drop alias comop_write");
      statement.execute("drop alias comop_force");
      statement.execute("drop alias comop_tidy");
      assertThat(
              statement.executeUpdate(
                  "delete from \"flyway_schema_history\" where \"version\" = '2'"))
          .isOne();
    }
  }

  @Test
  void aStoreOfAnotherVersionIsLeftAsItIs() throws Exception {
    LedgerSettings.Own settings = LedgerSettings.h2File(data.resolve("store"));
    Ledger.open(settings).close();
    H2File database = new H2File(new StoreFiles(settings.directory()), settings);
    try (Connection owner = database.opened();
        Statement statement = owner.createStatement()) {
      statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1");
      statement.execute("shutdown");
    }
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> Ledger.open(settings))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(StoreRefusal.Reason.OTHER_SCHEMA);
              assertThat(refusal.path()).isEqualTo(database.files().databaseFile());
            });
    try (Connection owner = database.opened();
        Statement statement = owner.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update \"flyway_schema_history\" set \"checksum\" = 2 where \"checksum\" = 1"))
          .as("migrations, all as they were")
          .isEqualTo(3);
    }
    assertThat(data.resolve("store.new")).doesNotExist();
  }

  @Test
  void aStoreOfALaterVersionIsRefused() throws Exception {
    LedgerSettings.Own settings = LedgerSettings.h2File(data.resolve("store"));
    Ledger.open(settings).close();
    try (Connection owner = new H2File(new StoreFiles(settings.directory()), settings).opened();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\","
              + " 'V99__later.sql', \"checksum\", \"installed_by\", \"installed_on\","
              + " \"execution_time\", \"success\" from \"flyway_schema_history\""
              + " where \"version\" = '1'");
      statement.execute("shutdown");
    }

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> Ledger.open(settings).close())
        .extracting(StoreRefusal::reason)
        .isEqualTo(StoreRefusal.Reason.OTHER_SCHEMA);
  }

  @Test
  void whatWasBuiltWholeAndNotMovedIsBuiltAnew() throws IOException {
    Path built = Files.createDirectory(data.resolve("store.new"));
    Files.writeString(built.resolve("comop.mv.db"), "half of something");

    Ledger.open(LedgerSettings.h2File(data.resolve("store"))).close();

    assertThat(built).doesNotExist();
  }
}
