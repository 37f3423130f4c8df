package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.ledger.StoreRefusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> Ledger.open(settings).close())
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.path()).isEqualTo(path);
            });
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
