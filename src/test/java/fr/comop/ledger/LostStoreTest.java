package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.ledger.StoreRefusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of which something is missing or broken is refused, and nothing of it is changed. */
final class LostStoreTest {
  @TempDir private Path directory = Path.of("");
  private StoreFiles files;
  private LedgerSettings.Own settings;

  @BeforeEach
  void make() {
    settings = LedgerSettings.h2File(directory.resolve("store"));
    files = new StoreFiles(settings.directory());
    try (Ledger ledger = Ledger.open(settings)) {
      ledger.durably(() -> Rows.arrive(ledger, "a"));
    }
  }

  private void assertRefused(Reason reason, Path path) {
    for (Function<LedgerSettings, Ledger> opening :
        List.<Function<LedgerSettings, Ledger>>of(Ledger::open, Ledger::look)) {
      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> opening.apply(settings).close())
          .satisfies(
              refusal -> {
                assertThat(refusal.reason()).isEqualTo(reason);
                assertThat(refusal.path()).isEqualTo(path);
              });
    }
  }

  @Test
  void whoseDatabaseIsMissing() throws IOException {
    Files.delete(files.databaseFile());

    assertRefused(Reason.LOST, files.databaseFile());
    assertThat(files.databaseFile()).doesNotExist();
  }

  @Test
  void whoseDatabaseIsEmpty() throws IOException {
    Files.write(files.databaseFile(), new byte[0]);

    assertRefused(Reason.LOST, files.databaseFile());
    assertThat(files.databaseFile()).isEmptyFile();
  }

  @Test
  void whoseDatabaseIsSomethingElse() throws IOException {
    Files.writeString(files.databaseFile(), "something else\n".repeat(2000));

    assertRefused(Reason.DAMAGED, files.databaseFile());
    assertThat(files.databaseFile()).content().startsWith("something else\n");
  }

  /** H2 opens as empty what has lost all but its beginning. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 10})
  void whoseDatabaseWasCutShort(int blocks) throws IOException {
    try (FileChannel database = FileChannel.open(files.databaseFile(), StandardOpenOption.WRITE)) {
      database.truncate(blocks * 4096L);
    }

    assertRefused(Reason.DAMAGED, files.databaseFile());
  }

  @Test
  void whoseTablesAreOfAnEarlierVersionIsNotBroughtUpToDateByALook() throws Exception {
    assertLookRefused(
        "delete from \"flyway_schema_history\" where \"version\" = '2'", Reason.BEHIND);
  }

  @Test
  void whoseTablesAreOfAnotherVersionIsToldAtALook() throws Exception {
    assertLookRefused("update \"flyway_schema_history\" set \"checksum\" = 1", Reason.OTHER_SCHEMA);
  }

  private void assertLookRefused(String change, Reason reason) throws Exception {
    try (Connection owner = new H2File(files, settings).owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(change);
    }
    byte[] before = Files.readAllBytes(files.databaseFile());

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> Ledger.look(settings).close())
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    assertThat(files.databaseFile()).hasBinaryContent(before);
  }

  @Test
  void whosePasswordIsMissing() throws IOException {
    Files.delete(files.owner());

    assertRefused(Reason.DAMAGED, files.owner());
  }

  @Test
  void whosePasswordIsThatOfAnother() throws IOException {
    Files.writeString(files.owner(), Serving.secret());

    assertRefused(Reason.DAMAGED, files.owner());
  }

  @Test
  void isSetAsideForANewOne() throws IOException {
    Files.writeString(files.databaseFile(), "something else");

    Path aside = Ledger.makeAnew(settings).orElseThrow();

    assertThat(aside).isEqualTo(directory.resolve("store.aside-1"));
    assertThat(aside.resolve("comop.mv.db")).content().isEqualTo("something else");
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(Rows.arrivals(ledger)).isZero();
    }
  }

  @Test
  void isSetAsideASecondTimeBesideTheFirst() throws IOException {
    for (int time = 1; time <= 2; time++) {
      Files.delete(files.databaseFile());
      assertThat(Ledger.makeAnew(settings)).contains(directory.resolve("store.aside-" + time));
    }
  }

  @Test
  void makesWayForNoNewOneWhileItCanBeUsed() {
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> Ledger.makeAnew(settings))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.THERE));
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(Rows.arrivals(ledger)).isOne();
    }
  }
}
