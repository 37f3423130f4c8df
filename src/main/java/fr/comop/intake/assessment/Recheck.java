package fr.comop.intake.assessment;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Place;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import fr.comop.intake.identification.PicturesBeside;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is stored again, from its original bytes, and checks it with today's checks and
 * waivers. Sends nothing.
 */
public final class Recheck {
  private static final Logger LOG = LoggerFactory.getLogger(Recheck.class);

  private final Desk desk;
  private final Names names;
  private final Submissions submissions;
  private final Archive archive;
  private final Opener opener;
  private final Assessor assessor;
  private final Filing filing;

  public Recheck(
      Desk desk,
      Names names,
      Submissions submissions,
      Archive archive,
      Opener opener,
      Assessor assessor,
      Filing filing) {
    this.desk = desk;
    this.names = names;
    this.submissions = submissions;
    this.archive = archive;
    this.opener = opener;
    this.assessor = assessor;
    this.filing = filing;
  }

  /**
   * What today's checks say of a submission, against what was told.
   *
   * @param appeared findings that were not told
   * @param gone findings that were told and are found no more
   * @param after the outcome that it would have, or has
   * @param replaced whether it was stored
   */
  public record Result(
      SubmittedWorkbook stored,
      List<Finding> appeared,
      List<Finding> gone,
      Outcome after,
      boolean replaced) {
    private Result asReplaced() {
      return new Result(stored, appeared, gone, after, true);
    }

    /** Whether anything differs. */
    public boolean changed() {
      return !appeared.isEmpty() || !gone.isEmpty() || after != stored.submission().outcome();
    }
  }

  /** Every workbook in the store, earlier versions included. */
  public List<SubmittedWorkbook> workbooks() {
    return desk.look(submissions::workbooks);
  }

  /**
   * What would change; empty when the workbook cannot be read any more: its beneficiary or its form
   * is known no longer, or its original is gone from the archive.
   */
  public Optional<Result> tried(SubmittedWorkbook stored) {
    return desk.look(() -> checked(stored, null));
  }

  /**
   * The same; where something changed and the submission is still the last received version of its
   * deliverable, its findings and outcome are replaced. On return that is on disk.
   *
   * @param who orders it, for the audit trail
   */
  public Optional<Result> replaced(SubmittedWorkbook stored, Actor who) {
    return desk.decide(() -> checked(stored, who));
  }

  private Optional<Result> checked(SubmittedWorkbook stored, @Nullable Actor who) {
    Submission submission = stored.submission();
    Beneficiary whose = names.conventions().beneficiary(submission.beneficiary()).orElse(null);
    Form form = names.forms().find(submission.form(), submission.formVersion()).orElse(null);
    Opened opened = form == null ? null : opened(stored, form);
    if (whose == null || form == null || opened == null || !form.equals(opened.form())) {
      return Optional.empty();
    }
    Assessor.Assessment now =
        assessor.assess(
            Objects.requireNonNull(opened.workbook())
                .with(submissions.picturesBeside(submission.id())),
            form,
            Objects.requireNonNull(opened.layout()),
            whose,
            submission.year(),
            submission.receivedAt().atZone(Deliverable.ZONE).toLocalDate());
    List<Finding> told = submissions.findings(submission.id());
    for (Finding one : PicturesBeside.undecidedIn(told)) {
      now = now.and(one);
    }
    for (Finding one : Headed.saidIn(told)) {
      now = now.and(one);
    }
    now = now.with(filing.left(submission, now.findings()));
    Result result =
        new Result(
            stored,
            without(now.findings(), told),
            without(told, now.findings()),
            Outcome.of(now.findings()),
            false);
    if (who != null && result.changed() && isLatest(submission)) {
      submissions.replaceFindings(
          submission.id(),
          now.findings(),
          filing.planned(whose, now.filled(), now.year(), result.after()));
      desk.note(who, "RECHECK", submission.reference(), summary(result));
      return Optional.of(result.asReplaced());
    }
    return Optional.of(result);
  }

  private @Nullable Opened opened(SubmittedWorkbook stored, Form form) {
    try {
      Attachment file = new Attachment(stored.fileName(), stored.sha256(), 0);
      return opener.open(file, archive.path(stored.sha256()), form);
    } catch (IOException e) {
      LOG.warn("{} cannot be read again: {}", stored.submission().reference(), e.toString());
      return null;
    }
  }

  /** Another version may have been let in since the list was made. */
  private boolean isLatest(Submission submission) {
    return submissions.of(submission.beneficiary(), submission.form(), submission.year()).stream()
        .allMatch(other -> Submission.BY_RECEIPT.compare(other, submission) <= 0);
  }

  private static String summary(Result result) {
    return "De « "
        + result.stored().submission().outcome().french()
        + " » à « "
        + result.after().french()
        + " » ; constats nouveaux : "
        + result.appeared().size()
        + ", disparus : "
        + result.gone().size()
        + ".";
  }

  /** What makes two findings the same one to people. */
  private record Key(
      boolean error,
      String check,
      @Nullable String question,
      @Nullable String label,
      List<Place> places) {
    static Key of(Finding finding) {
      return new Key(
          finding.error(), finding.check(), finding.question(), finding.label(), finding.places());
    }
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    Set<Key> known = new HashSet<>(others.stream().map(Key::of).toList());
    return findings.stream().filter(finding -> !known.contains(Key.of(finding))).toList();
  }
}
