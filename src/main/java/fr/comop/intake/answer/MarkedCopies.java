package fr.comop.intake.answer;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Breakdown;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the marked copies that go with answers, and keeps them. Called inside a transaction. */
public final class MarkedCopies {
  private static final Logger LOG = LoggerFactory.getLogger(MarkedCopies.class);

  private final Archive archive;
  private final Submissions submissions;
  private final Views views;
  private final AuditTrail audit;

  public MarkedCopies(
      Archive archive, Submissions submissions, Conventions conventions, AuditTrail audit) {
    this.archive = archive;
    this.submissions = submissions;
    this.views = new Views(conventions);
    this.audit = audit;
  }

  /**
   * The marked copy of a workbook that was just checked. There is none when no cell of it is to be
   * shown, when a fresh workbook is to be filled in instead, or when it cannot be marked: the
   * answer then leaves without, and says why.
   *
   * @param names of files that go with the same answer; the copy's is added
   */
  Made made(Arrival arrival, Beneficiary beneficiary, Item.Checked item, Set<String> names) {
    if (item.findings().stream().allMatch(finding -> finding.places().isEmpty())
        || Blanks.wantsFreshOne(item)) {
      return Made.NONE;
    }
    String reference = item.reference().orElse(arrival.reference());
    try {
      Sha256 copy = copied(arrival, beneficiary, item, reference);
      item.reference().ifPresent(stored -> submissions.keepMarkedCopy(stored, copy));
      return new Made(file(item.file().name(), copy, names), "");
    } catch (IOException | UnreadableWorkbook | RuntimeException | StackOverflowError e) {
      if (Breakdown.ofMachine(e)) {
        throw new IllegalStateException("no room for the marked copy of " + reference, e);
      }
      LOG.warn("no marked copy of {}", reference, e);
      audit.record(
          Actor.COMOP.named(), "SANS COPIE ANNOTÉE", reference, String.valueOf(e.getMessage()));
      return new Made(null, why(e));
    }
  }

  /**
   * What came of making a copy.
   *
   * @param file null when there is none
   * @param why the rest of a sentence that says why there is none; "" when nothing is to be said
   */
  record Made(Mail.@Nullable File file, String why) {
    static final Made NONE = new Made(null, "");
  }

  private static String why(Throwable e) {
    UnreadableWorkbook.Why why = e instanceof UnreadableWorkbook one ? one.why() : null;
    return why == UnreadableWorkbook.Why.TOO_LARGE
        ? "il est trop volumineux"
        : why == UnreadableWorkbook.Why.TOO_SLOW
            ? "l’annoter aurait pris trop de temps"
            : "il est construit d’une façon que nous n’aurions pas su annoter sans risquer de"
                + " l’abîmer";
  }

  /** The marked copy that went back with an earlier submission. */
  Optional<Mail.File> kept(Submission earlier, Attachment again, Set<String> names) {
    return found(earlier, again.name(), names);
  }

  /**
   * The marked copy of the version that counts, to be sent again.
   *
   * @param blank name of the blank workbook of the same document
   */
  public Optional<Mail.File> again(Submission counting, String blank) {
    return found(counting, blank, new HashSet<>());
  }

  private Optional<Mail.File> found(Submission earlier, String original, Set<String> names) {
    Sha256 copy = submissions.markedCopy(earlier.id()).filter(archive::holds).orElse(null);
    try {
      return copy == null ? Optional.empty() : Optional.of(file(original, copy, names));
    } catch (IOException | UnreadableWorkbook e) {
      LOG.warn("a kept marked copy cannot be opened: {}", copy, e);
      return Optional.empty();
    }
  }

  private Sha256 copied(
      Arrival arrival, Beneficiary beneficiary, Item.Checked item, String reference)
      throws IOException, UnreadableWorkbook {
    Path copy = Files.createTempFile("comop", ".marked");
    try {
      MarkedCopy.write(
          archive.path(item.file().sha256()),
          item.workbook(),
          copy,
          MarkedCopy.toMend(
              views.title(beneficiary.id(), item.form(), item.year()) + ", " + beneficiary.name(),
              "Fichier « "
                  + item.file().name()
                  + " », reçu le "
                  + FrenchInstant.of(arrival.receivedAt())
                  + ", référence "
                  + reference
                  + ".",
              item.findings()));
      return archive.keep(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Mail.File file(String original, Sha256 copy, Set<String> names)
      throws IOException, UnreadableWorkbook {
    String first = MarkedCopy.name(original, WorkbookFile.format(archive.path(copy)));
    String name = first;
    for (int number = 2; !names.add(name); number++) {
      name = first.replaceFirst("\\.(?=\\w+$)", "-" + number + ".");
    }
    return new Mail.File(name, MarkedCopy.mediaType(name), copy);
  }
}
