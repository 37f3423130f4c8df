package fr.comop.reminder;

import fr.comop.archive.Archive;
import fr.comop.campaign.ical.DeadlineIcs;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Stationeries;
import fr.comop.intake.answer.MarkedCopies;
import fr.comop.intake.assessment.DeliverableState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says which files go with a mail of the campaign: for each document owed the copy that shows what
 * to mend, where there is one, else the blank workbook, filled in beforehand as at the opening.
 * Called inside a transaction.
 */
public final class Enclosures {
  private final Archive archive;
  private final Stationeries stationeries;
  private final Function<Deliverable, Mail.File> blanks;
  private final MarkedCopies copies;

  /**
   * Enclosures, kept in the archive.
   *
   * @param stationeries name the service that expects a document, as a calendar shows it
   * @param blanks makes the blank workbook of a document
   */
  public Enclosures(
      Archive archive,
      Stationeries stationeries,
      Function<Deliverable, Mail.File> blanks,
      MarkedCopies copies) {
    this.archive = archive;
    this.stationeries = stationeries;
    this.blanks = blanks;
    this.copies = copies;
  }

  /** The files that go with a mail. */
  record Enclosed(List<Mail.File> blanks, List<Mail.File> marked, Optional<Mail.File> calendar) {
    /** The same with a calendar file, or without. */
    Enclosed with(Optional<Mail.File> other) {
      return new Enclosed(blanks, marked, other);
    }

    List<Mail.File> all() {
      return Stream.of(blanks.stream(), marked.stream(), calendar.stream())
          .flatMap(files -> files)
          .toList();
    }
  }

  /** The due days for one's own calendar; a later file moves what an earlier one entered. */
  Mail.File calendar(List<DeliverableState> owed, FullStanding situation, Instant now) {
    List<Deliverable> deliverables = owed.stream().map(DeliverableState::deliverable).toList();
    try {
      return new Mail.File(
          "echeances-" + situation.standing().year() + ".ics",
          "text/calendar",
          archive.keep(DeadlineIcs.of(deliverables, situation::timesMoved, this::service, now)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String service(Deliverable deliverable) {
    return stationeries.of(deliverable.convention()).letterhead().service();
  }

  /** The workbooks that go with a mail. */
  Enclosed of(List<DeliverableState> owed) {
    List<Mail.File> fresh = new ArrayList<>();
    List<Mail.File> marked = new ArrayList<>();
    for (DeliverableState state :
        owed.stream().filter(one -> one.deliverable().hasForm()).toList()) {
      Mail.File blank = blanks.apply(state.deliverable());
      Optional<Mail.File> copy =
          state.counting().flatMap(counting -> copies.again(counting, blank.name()));
      copy.ifPresentOrElse(marked::add, () -> fresh.add(blank));
    }
    return new Enclosed(List.copyOf(fresh), List.copyOf(marked), Optional.empty());
  }
}
