package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's file while a service runs that is not stopped for weeks. */
final class H2TidyTest {
  private static final int ARRIVALS = 600;
  private static final int A_LOOK = 20;

  @TempDir Path directory;

  @Test
  void aFileThatIsTidiedStopsGrowingWithWhatIsWrittenOver() throws Exception {
    long untidied = sizeAfterArrivals("untidied", false);
    long tidied = sizeAfterArrivals("tidied", true);

    assertThat(tidied).isLessThan(untidied / 2);
  }

  private long sizeAfterArrivals(String name, boolean tidied) throws IOException {
    // H2 leaves what was written in the last 45 seconds where it is
    LedgerSettings.Own settings = settings(name, "file:", ";RETENTION_TIME=0");
    try (Ledger ledger = Ledger.open(settings)) {
      for (int row = 0; row < ARRIVALS; row++) {
        String origin = "row " + row;
        ledger.durably(() -> Rows.arrive(ledger, origin));
        if (tidied && row % A_LOOK == 0) {
          ledger.tidy();
        }
      }
      assertThat(Rows.arrivals(ledger)).isEqualTo(ARRIVALS);
      return Files.size(new StoreFiles(settings.directory()).databaseFile());
    }
  }

  @Test
  void whatIsWrittenWhileAnotherThreadTidiesOutlivesAPowerCutInItsMidst() throws Exception {
    PowerCut.restore();
    Ledger.open(settings("store", "file:", "")).close();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger returned = new AtomicInteger();
    int before;
    try (Ledger ledger = Ledger.open(settings("store", "powercut:", ";RETENTION_TIME=0"))) {
      CompletableFuture<Void> tidying =
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  ledger.tidy();
                }
              });
      try {
        CompletableFuture<Void> arriving =
            CompletableFuture.runAsync(
                () -> {
                  for (int row = 0; row < ARRIVALS; row++) {
                    String origin = "row " + row;
                    ledger.durably(() -> Rows.arrive(ledger, origin));
                    returned.incrementAndGet();
                  }
                });
        Awaitility.await().until(() -> returned.get() > ARRIVALS / 2);
        before = returned.get();
        PowerCut.cut(new Random(1));
        arriving.join();
        assertThat(ledger.isTidied()).isTrue();
      } finally {
        done.set(true);
        tidying.join();
      }
    }

    try (Ledger ledger = Ledger.open(settings("store", "file:", ""))) {
      assertThat(Rows.arrivals(ledger)).isGreaterThanOrEqualTo(before);
    }
  }

  private LedgerSettings.Own settings(String name, String scheme, String options) {
    return new LedgerSettings.Own(directory.resolve(name), scheme, options, Duration.ofSeconds(30));
  }
}
