package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The way in: whatever comes, its bytes and a row that says "received" are safe before all else.
 */
public final class Reception {
  private static final int TOGETHER = 20;

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
   * Takes in all that is delivered, some together: one sync of the disk is enough for them. On
   * return each survives a power cut. One that was taken in before is left as it is, and so is one
   * whose bytes cannot be had.
   *
   * @return how many were new
   * @throws IOException when the content of some could not be kept; the others were taken in
   */
  public int receive(Iterator<Delivery> deliveries) throws IOException {
    int entered = 0;
    IOException failure = null;
    List<List<Kept>> together = new ArrayList<>();
    while (deliveries.hasNext()) {
      try {
        List<Kept> kept = keptOf(deliveries.next());
        if (!kept.isEmpty()) {
          together.add(kept);
        }
      } catch (IOException e) {
        failure = e;
      }
      if (together.size() == TOGETHER || !deliveries.hasNext()) {
        entered += enter(together);
        together.clear();
      }
    }
    if (failure != null) {
      throw failure;
    }
    return entered;
  }

  private record Kept(Delivery delivery, Sha256 sha256, long size) {}

  /** What could be had of a delivery; the rest stays where it is, and whoever delivers has told. */
  private List<Kept> keptOf(Delivery delivery) throws IOException {
    List<Kept> kept = new ArrayList<>();
    for (Delivery one : delivery.all()) {
      had(one).ifPresent(kept::add);
    }
    return kept;
  }

  private Optional<Kept> had(Delivery delivery) throws IOException {
    try {
      return Optional.of(kept(delivery));
    } catch (Delivery.Unreadable e) {
      return Optional.empty();
    }
  }

  private Kept kept(Delivery delivery) throws IOException {
    try (InputStream content = delivery.content().open()) {
      Sha256 sha256 = archive.keep(content);
      return new Kept(delivery, sha256, Files.size(archive.path(sha256)));
    }
  }

  private int enter(List<List<Kept>> together) {
    return ledger.durably(
        () -> {
          int entered = 0;
          for (List<Kept> one : together) {
            entered += entered(one) ? 1 : 0;
          }
          return entered;
        });
  }

  private boolean entered(List<Kept> files) {
    Kept first = files.get(0);
    Optional<Long> id =
        arrivals.enter(first.delivery(), first.sha256(), first.size(), clock.instant());
    if (id.isPresent() && first.delivery().channel() == Channel.FOLDER) {
      for (int index = 0; index < files.size(); index++) {
        Kept file = files.get(index);
        arrivals.hold(id.get(), index + 1, file.delivery(), file.sha256(), file.size());
      }
    }
    return id.isPresent();
  }
}
