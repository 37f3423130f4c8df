package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;

/**
 * The way in: whatever comes, its bytes and a row that says "received" are safe before all else.
 */
public final class Reception {
  private final Archive archive;
  private final Ledger ledger;
  private final Arrivals arrivals;
  private final Clock clock;

  public Reception(Archive archive, Ledger ledger, Arrivals arrivals, Clock clock) {
    this.archive = archive;
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * Takes in one delivery; on return it survives a power cut. One that was taken in before is left
   * as it is.
   *
   * @return the id of the arrival; empty when it was known
   */
  public Optional<Long> receive(Delivery delivery) throws IOException {
    Sha256 sha256;
    try (InputStream content = delivery.content().open()) {
      sha256 = archive.keep(content);
    }
    long size = Files.size(archive.path(sha256));
    return ledger.durably(() -> arrivals.enter(delivery, sha256, size, clock.instant()));
  }
}
