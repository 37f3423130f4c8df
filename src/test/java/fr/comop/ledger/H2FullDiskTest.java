package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 closes its database where it cannot write; the ledger opens it anew when there is room. */
final class H2FullDiskTest {
  private Ledger ledger;

  @BeforeEach
  void open(@TempDir Path directory) {
    FullDisk.mount();
    ledger = Ledger.open(onFullDisk(directory));
    ledger.durably(() -> Rows.arrive(ledger, "before"));
  }

  @AfterEach
  void close() {
    ledger.close();
    FullDisk.full(false);
  }

  private Throwable refused(String origin) {
    return catchThrowable(() -> ledger.durably(() -> Rows.arrive(ledger, origin)));
  }

  @Test
  void whileTheDiskIsFullEveryTransactionTellsOfAnOutage() {
    FullDisk.full(true);
    List<Throwable> told = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      told.add(refused("row " + row));
    }
    assertThat(told).doesNotContainNull().allMatch(Outage::is);
  }

  @Test
  void whatWasDoneBeforeIsThereAndWhatComesAfterwardsIsKept() {
    FullDisk.full(true);
    for (int row = 0; row < 12; row++) {
      assertThat(refused("row " + row)).isNotNull();
    }
    FullDisk.full(false);
    ledger.durably(() -> Rows.arrive(ledger, "after"));
    assertThat(origins()).containsExactly("before", "after");
  }

  @Test
  void whatIsTidiedWhileTheDiskIsFullIsKeptAndNotTriedAgain() {
    for (int row = 0; row < 200; row++) {
      String origin = "row " + row;
      ledger.durably(() -> Rows.arrive(ledger, origin));
    }
    FullDisk.full(true);
    ledger.tidy();
    assertThat(FullDisk.refused()).isPositive();
    FullDisk.full(false);

    assertThatCode(() -> ledger.durably(() -> Rows.arrive(ledger, "after")))
        .doesNotThrowAnyException();
    int once = FullDisk.refused();
    FullDisk.full(true);
    ledger.tidy();
    ledger.tidy();
    assertThat(FullDisk.refused()).isEqualTo(once);
    FullDisk.full(false);
    assertThat(origins()).hasSize(202).startsWith("before").endsWith("after");
  }

  @Test
  void theDatabaseThatWasOpenedAnewHasNoBackgroundWriterEither() {
    FullDisk.full(true);
    assertThat(refused("lost")).isNotNull();
    FullDisk.full(false);
    ledger.durably(() -> Rows.arrive(ledger, "after"));
    assertThat(
            column(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY'"))
        .containsOnly("0");
  }

  @Test
  void aFullDiskDoesNotHoldUpTheStop() {
    FullDisk.full(true);
    assertThat(refused("lost")).isNotNull();
    assertTimeoutPreemptively(Duration.ofSeconds(9), ledger::close);
  }

  @Test
  void aFullDiskHoldsUpNoTransactionForLong() {
    FullDisk.full(true);
    for (int row = 0; row < 6; row++) {
      String origin = "row " + row;
      assertTimeoutPreemptively(
          Duration.ofSeconds(15), () -> assertThat(refused(origin)).isNotNull());
    }
  }

  @Test
  void aStoreThatWasFilledWhileTheDiskRanFullIsNotTakenForWhole(@TempDir Path other) {
    LedgerSettings.Own settings = onFullDisk(other);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Ledger.fill(settings, rows -> FullDisk.full(true)))
        .matches(Outage::is);
    assertThat(other).isDirectoryNotContaining("glob:**/store{,.new}");

    FullDisk.full(false);
    Ledger.fill(settings, rows -> {});
    try (Ledger filled = Ledger.open(settings)) {
      assertThat(Rows.arrivals(filled)).isZero();
    }
  }

  @Test
  void noStoreIsMadeWhereTheDiskIsFull(@TempDir Path other) {
    FullDisk.full(true);
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> Ledger.makeAnew(onFullDisk(other)));
    assertThat(other).isDirectoryNotContaining("glob:**/store{,.new}");
  }

  private static LedgerSettings.Own onFullDisk(Path directory) {
    return new LedgerSettings.Own(
        directory.resolve("store"), "fulldisk:", ";RETENTION_TIME=0", Duration.ofSeconds(30));
  }

  private List<String> origins() {
    return column("select origin from arrival order by id");
  }

  private List<String> column(String query) {
    return ledger.inTransaction(
        () -> ledger.handle().createQuery(query).mapTo(String.class).list());
  }
}
