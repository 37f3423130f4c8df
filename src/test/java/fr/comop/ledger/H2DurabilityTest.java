package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2DurabilityTest {
  private Path file;

  @BeforeEach
  void restorePower(@TempDir Path directory) {
    PowerCut.restore();
    file = directory.resolve("ledger");
    openWithCache().close();
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
    return Ledger.open(LedgerSettings.at("jdbc:h2:powercut:" + file, "comop", ""));
  }

  private long arrivalsOnDisk() {
    try (Ledger ledger = Ledger.open(LedgerSettings.h2File(file))) {
      return Rows.arrivals(ledger);
    }
  }
}
