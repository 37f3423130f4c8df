package fr.comop.reminder;

import fr.comop.correspondence.Mail;
import fr.comop.intake.Blanks;
import fr.comop.intake.MarkedCopies;
import fr.comop.intake.Owing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says which files go with a mail of the campaign: for each document owed the copy that shows what
 * to mend, where there is one, else the blank workbook, filled in beforehand as at the opening.
 * Called inside a transaction.
 */
public final class Enclosures {
  private final Blanks blanks;
  private final MarkedCopies copies;

  public Enclosures(Blanks blanks, MarkedCopies copies) {
    this.blanks = blanks;
    this.copies = copies;
  }

  /** The files that go with a mail. */
  record Enclosed(List<Mail.File> blanks, List<Mail.File> marked) {
    List<Mail.File> all() {
      return Stream.concat(blanks.stream(), marked.stream()).toList();
    }
  }

  Enclosed of(List<Owing.State> owed) {
    List<Mail.File> fresh = new ArrayList<>();
    List<Mail.File> marked = new ArrayList<>();
    for (Owing.State state : owed) {
      Mail.File blank = blanks.file(state.deliverable());
      Optional<Mail.File> copy =
          state.counting().flatMap(counting -> copies.again(counting, blank.name()));
      copy.ifPresentOrElse(marked::add, () -> fresh.add(blank));
    }
    return new Enclosed(List.copyOf(fresh), List.copyOf(marked));
  }
}
