package fr.comop.app;

import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.Channel;
import fr.comop.intake.Filed;
import fr.comop.intake.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the journal of an archive that was filled before there was one. */
final class JournalFromStore {
  private JournalFromStore() {}

  /** Writes it once, from what the store knows. */
  static void write(Wiring wiring) throws IOException {
    if (wiring.journal.isThere()) {
      return;
    }
    List<ArrivalJournal.Entry> entries = new ArrayList<>();
    for (Arrival arrival : wiring.ledger.inTransaction(wiring.arrivals::all)) {
      entries.add(entry(wiring, arrival));
    }
    wiring.journal.write(entries);
  }

  private static ArrivalJournal.Entry entry(Wiring wiring, Arrival arrival) throws IOException {
    Path original = wiring.archive.path(arrival.sha256());
    Optional<Filed> paper = paper(wiring, arrival);
    return new ArrivalJournal.Entry(
        arrival.channel(),
        arrival.origin(),
        arrival.receivedAt(),
        arrival.folder(),
        arrival.name(),
        arrival.sha256(),
        Files.exists(original) ? Files.size(original) : 0,
        null,
        paper.map(Filed::beneficiary).orElse(null),
        paper.filter(one -> one.outcome() == Outcome.COMPLETE).isPresent());
  }

  private static Optional<Filed> paper(Wiring wiring, Arrival arrival) {
    return arrival.channel() == Channel.PAPER
        ? wiring.ledger.inTransaction(
            () ->
                wiring.submissions.sameContent(
                    arrival.origin().split(";", -1)[2], arrival.sha256()))
        : Optional.empty();
  }
}
