package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
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
    // what is left is taken again at once, where it would be after 45 seconds
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
  void whatIsWrittenWhileAnotherThreadTidiesOutlivesAPowerCut() throws Exception {
    PowerCut.restore();
    LedgerSettings.Own settings = settings("store", "powercut:", ";RETENTION_TIME=0");
    Ledger.open(settings("store", "file:", "")).close();
    AtomicBoolean done = new AtomicBoolean();
    try (Ledger ledger = Ledger.open(settings)) {
      CompletableFuture<Void> tidying =
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  ledger.tidy();
                }
              });
      IntStream.range(0, ARRIVALS)
          .parallel()
          .forEach(row -> ledger.durably(() -> Rows.arrive(ledger, "row " + row)));
      done.set(true);
      tidying.join();
      PowerCut.cut();
    }

    try (Ledger ledger = Ledger.open(settings("store", "file:", ""))) {
      assertThat(Rows.arrivals(ledger)).isEqualTo(ARRIVALS);
    }
  }

  private LedgerSettings.Own settings(String name, String scheme, String options) {
    return new LedgerSettings.Own(directory.resolve(name), scheme, options, Duration.ofSeconds(30));
  }
}
