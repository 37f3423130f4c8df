package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the journal of an archive that was filled before there was one. */
public final class JournalFromStore {
  private final ArrivalJournal journal;
  private final Archive archive;
  private final Desk desk;
  private final Arrivals arrivals;
  private final Submissions submissions;

  public JournalFromStore(
      ArrivalJournal journal,
      Archive archive,
      Desk desk,
      Arrivals arrivals,
      Submissions submissions) {
    this.journal = journal;
    this.archive = archive;
    this.desk = desk;
    this.arrivals = arrivals;
    this.submissions = submissions;
  }

  /** Writes it once, from what the store knows. */
  public void write() throws IOException {
    if (journal.isThere()) {
      return;
    }
    List<ArrivalJournal.Entry> entries = new ArrayList<>();
    for (Arrival arrival : desk.look(arrivals::all)) {
      entries.add(entry(arrival));
    }
    journal.write(entries);
  }

  private ArrivalJournal.Entry entry(Arrival arrival) throws IOException {
    Path original = archive.path(arrival.sha256());
    Optional<Submission> paper = paper(arrival);
    return new ArrivalJournal.Entry(
        arrival.channel(),
        arrival.origin(),
        arrival.receivedAt(),
        arrival.folder(),
        arrival.name(),
        arrival.sha256(),
        Files.exists(original) ? Files.size(original) : 0,
        null,
        arrival.channel() == Channel.PAPER ? arrival.assigned() : null,
        desk.look(() -> arrivals.handing(arrival.id())).orElse(null),
        paper.filter(one -> one.outcome() == Outcome.COMPLETE).isPresent());
  }

  private Optional<Submission> paper(Arrival arrival) {
    return arrival.channel() == Channel.PAPER
        ? desk.look(
            () -> submissions.sameContent(arrival.origin().split(";", -1)[2], arrival.sha256()))
        : Optional.empty();
  }
}
