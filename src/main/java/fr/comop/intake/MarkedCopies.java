package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Mail;
import fr.comop.ledger.AuditTrail;
import fr.comop.workbook.UnreadableWorkbook;
import fr.comop.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the marked copies that go with answers, and keeps them. Called inside a transaction. */
public final class MarkedCopies {
  private static final Logger LOG = LoggerFactory.getLogger(MarkedCopies.class);
  private static final int LONGEST_REASON = 1_000;

  private final Archive archive;
  private final Submissions submissions;
  private final Views views;
  private final AuditTrail audit;

  public MarkedCopies(
      Archive archive, Submissions submissions, Convention convention, AuditTrail audit) {
    this.archive = archive;
    this.submissions = submissions;
    this.views = new Views(convention);
    this.audit = audit;
  }

  /**
   * The marked copy of a workbook that was just stored; empty when no cell of it is to be shown,
   * when a fresh workbook is to be filled in instead, or when it is too strange to be marked: the
   * answer then leaves without.
   *
   * @param names of files that go with the same answer; the copy's is added
   */
  Optional<Mail.File> made(Arrival arrival, Submission submission, Set<String> names) {
    if (submission.findings().stream().allMatch(finding -> finding.places().isEmpty())
        || Blanks.wantsFreshOne(submission)) {
      return Optional.empty();
    }
    try {
      Sha256 copy = copied(arrival, submission);
      submissions.keepMarkedCopy(submission.reference(), copy);
      return Optional.of(file(submission.fileName(), copy, names));
    } catch (IOException | UnreadableWorkbook | RuntimeException | StackOverflowError e) {
      LOG.warn("no marked copy of {}", submission.reference(), e);
      String why = String.valueOf(e.getMessage());
      audit.record(
          "comop",
          "SANS COPIE ANNOTÉE",
          submission.reference(),
          why.substring(0, Math.min(why.length(), LONGEST_REASON)));
      return Optional.empty();
    }
  }

  /** The marked copy that went back with an earlier submission. */
  Optional<Mail.File> kept(Filed earlier, Attachment again, Set<String> names) {
    Sha256 copy = submissions.markedCopy(earlier.id()).filter(archive::holds).orElse(null);
    try {
      return copy == null ? Optional.empty() : Optional.of(file(again.name(), copy, names));
    } catch (IOException | UnreadableWorkbook e) {
      throw new IllegalStateException("a marked copy that cannot be opened: " + copy, e);
    }
  }

  private Sha256 copied(Arrival arrival, Submission submission)
      throws IOException, UnreadableWorkbook {
    Path copy = Files.createTempFile("comop", ".marked");
    try {
      MarkedCopy.write(
          archive.path(submission.sha256()),
          copy,
          MarkedCopy.toMend(
              views.title(submission.form(), submission.year())
                  + ", "
                  + submission.beneficiary().name(),
              "Fichier « "
                  + submission.fileName()
                  + " », reçu le "
                  + FrenchInstant.of(arrival.receivedAt())
                  + ", référence "
                  + submission.reference()
                  + ".",
              submission.findings()));
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
