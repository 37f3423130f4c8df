package fr.comop.intake.arrival;

import fr.comop.archive.Archive;
import fr.comop.archive.ArchiveUnavailable;
import fr.comop.archive.Sha256;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LostRace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in: whatever comes, its bytes, a line in the journal and a row that says "received" are
 * safe before all else.
 */
public final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final int TOGETHER = 20;
  private static final int RACES = 5;

  private final Archive archive;
  private final ArrivalJournal journal;
  private final Ledger ledger;
  private final Arrivals arrivals;
  private final Readiness readiness;
  private final Clock clock;

  public Reception(
      Archive archive,
      ArrivalJournal journal,
      Ledger ledger,
      Arrivals arrivals,
      Readiness readiness,
      Clock clock) {
    this.archive = archive;
    this.journal = journal;
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.readiness = readiness;
    this.clock = clock;
  }

  /**
   * Takes in all that is delivered, some together: one sync of the disk is enough for them. On
   * return each survives a power cut. One that was taken in before is left as it is, and so is one
   * whose bytes cannot be had.
   *
   * @return how many were new
   * @throws IOException when the content of some could not be kept; the others were taken in,
   *     unless the archive itself cannot be written
   */
  public int receive(Iterator<Delivery> deliveries) throws IOException {
    try {
      int entered = received(deliveries);
      if (entered > 0) {
        readiness.worked();
      }
      return entered;
    } catch (IOException | RuntimeException e) {
      if (Breakdown.ofMachine(e)) {
        readiness.brokeDown(e);
      }
      throw e;
    }
  }

  private int received(Iterator<Delivery> deliveries) throws IOException {
    int entered = 0;
    IOException failure = null;
    List<List<Kept>> together = new ArrayList<>();
    while (deliveries.hasNext() && !(failure instanceof ArchiveUnavailable)) {
      try {
        List<Kept> kept = keptOf(deliveries.next());
        if (!kept.isEmpty()) {
          together.add(kept);
        }
      } catch (IOException e) {
        failure = e;
      }
      if (together.size() == TOGETHER) {
        entered += enter(together);
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      entered += enter(together);
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

  /** Another copy of the service may have seen the same: what it has entered is left out. */
  private int enter(List<List<Kept>> all) throws IOException {
    List<List<Kept>> together = withoutThoseDraggedBack(all);
    // Before the row: of what has one, the journal has a line.
    journal.write(together.stream().flatMap(Reception::lines).toList());
    for (int race = 1; ; race++) {
      try {
        return ledger.durably(() -> enteredNow(together));
      } catch (RuntimeException e) {
        if (race == RACES || !LostRace.is(e)) {
          throw e;
        }
        LOG.info("Somebody else entered one of {} arrivals first; looking again", together.size());
      }
    }
  }

  /** They have their row, and their line in the journal, since they first came. */
  private List<List<Kept>> withoutThoseDraggedBack(List<List<Kept>> together) {
    Map<String, Arrival> back = new HashMap<>();
    ledger.inTransaction(
        () -> {
          for (List<Kept> one : together) {
            Kept first = one.get(0);
            arrivals
                .draggedBack(first.delivery(), first.sha256())
                .ifPresent(arrival -> back.put(first.delivery().origin(), arrival));
          }
        });
    if (back.isEmpty()) {
      return together;
    }
    ledger.durably(
        () -> {
          back.forEach((origin, arrival) -> arrivals.backAt(arrival, origin));
          return back.size();
        });
    back.forEach(
        (origin, arrival) ->
            LOG.info("{} lies in the inbox again ({})", arrival.reference(), origin));
    return together.stream()
        .filter(one -> !back.containsKey(one.get(0).delivery().origin()))
        .toList();
  }

  private static Stream<ArrivalJournal.Entry> lines(List<Kept> files) {
    String first = files.get(0).delivery().origin();
    return IntStream.range(0, files.size())
        .mapToObj(at -> line(files.get(at), at == 0 ? null : first));
  }

  private static ArrivalJournal.Entry line(Kept file, @Nullable String beside) {
    return ArrivalJournal.Entry.of(file.delivery(), file.sha256(), file.size(), beside);
  }

  private int enteredNow(List<List<Kept>> together) {
    int entered = 0;
    for (List<Kept> one : together) {
      entered += entered(one) ? 1 : 0;
    }
    return entered;
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
