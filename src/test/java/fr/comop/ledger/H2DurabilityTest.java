package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class H2DurabilityTest {
  private Path store;

  @BeforeEach
  void restorePower(@TempDir Path directory) {
    PowerCut.restore();
    store = directory.resolve("store");
    Ledger.open(LedgerSettings.h2File(store)).close();
  }

  @Test
  void whatWasDoneDurablyOutlivesAPowerCut() {
    try (Ledger ledger = openWithCache()) {
      for (int row = 0; row < 20; row++) {
        String origin = "row " + row;
        ledger.durably(() -> Rows.arrive(ledger, origin));
      }
      PowerCut.cut();
    }

    assertThat(arrivalsOnDisk()).isEqualTo(20);
  }

  @Test
  void whatWasDoneDurablyInsideATransactionOutlivesAPowerCutOnceThatHasEnded() {
    try (Ledger ledger = openWithCache()) {
      ledger.inTransaction(() -> ledger.durably(() -> Rows.arrive(ledger, "a")));
      PowerCut.cut();
    }

    assertThat(arrivalsOnDisk()).isOne();
  }

  @Test
  void whatIsDoneDurablyThroughTheProcessThatServesOutlivesAPowerCut() {
    try (Ledger serving = openWithCache()) {
      serving.serve();
      try (Ledger joined = Ledger.open(LedgerSettings.h2File(store))) {
        joined.durably(() -> Rows.arrive(joined, "a"));
        PowerCut.cut();
      }
    }

    assertThat(arrivalsOnDisk()).isOne();
  }

  @Test
  void whatIsMerelyCommittedThroughTheProcessThatServesIsLostInAPowerCut() {
    try (Ledger serving = openWithCache()) {
      serving.serve();
      try (Ledger joined = Ledger.open(LedgerSettings.h2File(store))) {
        joined.inTransaction(() -> Rows.arrive(joined, "a"));
        PowerCut.cut();
      }
    }

    assertThat(arrivalsOnDisk()).isZero();
  }

  /**
   * H2 takes the room of what a commit left once that commit is written. Did the next one reach the
   * disk and not it, not even what had been forced before would be whole.
   */
  @ParameterizedTest
  @CsvSource({"2, false", "2, true", "3, false", "3, true", "47, false", "49, false"})
  void whatWasDoneDurablyOutlivesADiskThatWritesInAnOrderOfItsOwn(int seed, boolean tidied)
      throws Exception {
    // what is left is taken again at once: as in production where it is older than a moment
    LedgerSettings.Own onDisk =
        new LedgerSettings.Own(store, "powercut:", ";RETENTION_TIME=0", Duration.ofSeconds(30));
    int durable = 20 + seed;
    try (Ledger ledger = Ledger.open(onDisk)) {
      for (int row = 0; row < durable; row++) {
        String origin = "row " + row;
        ledger.durably(() -> Rows.arrive(ledger, origin));
        if (tidied && row % 10 == 0) {
          ledger.tidy();
        }
      }
      for (int row = 0; row < 3 + 4 * seed; row++) {
        String origin = "merely " + row;
        ledger.inTransaction(() -> Rows.arrive(ledger, origin));
      }
      PowerCut.cut(new Random(seed));
    }

    assertThat(arrivalsOnDisk()).isGreaterThanOrEqualTo(durable);
  }

  /** The control: were this one kept, the tests above would prove nothing. */
  @Test
  void whatWasMerelyCommittedIsLostInAPowerCut() {
    try (Ledger ledger = openWithCache()) {
      ledger.inTransaction(() -> Rows.arrive(ledger, "a"));
      PowerCut.cut();
    }

    assertThat(arrivalsOnDisk()).isZero();
  }

  @Test
  void noBackgroundWriterRacesWithTheSync() {
    try (Ledger ledger = openWithCache()) {
      assertThat(
              ledger.inTransaction(
                  () ->
                      ledger
                          .handle()
                          .createQuery(
                              "select setting_value from information_schema.settings"
                                  + " where setting_name = 'WRITE_DELAY'")
                          .mapTo(String.class)
                          .list()))
          .containsOnly("0");
    }
  }

  private Ledger openWithCache() {
    return Ledger.open(new LedgerSettings.Own(store, "powercut:", "", Duration.ofSeconds(30)));
  }

  private long arrivalsOnDisk() {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(store))) {
      return Rows.arrivals(ledger);
    }
  }
}
