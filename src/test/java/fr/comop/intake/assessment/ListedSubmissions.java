package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Submissions kept in a list. */
final class ListedSubmissions implements Submissions {
  private final List<Submission> filed = new ArrayList<>();
  private final Set<String> askedFor = new TreeSet<>();

  /** Notes a submission of the report or programme of a year, with its outcome. */
  ListedSubmissions note(String beneficiary, String form, int year, Outcome outcome) {
    int version = of(beneficiary, form, year).size() + 1;
    filed.add(
        new Submission(
            filed.size() + 1L,
            FilledSubmission.reference(form, year, beneficiary, version),
            beneficiary,
            form,
            1,
            year,
            version,
            outcome,
            Instant.parse("2020-12-01T10:00:00Z"),
            outcome == Outcome.INCOMPLETE ? 1 : 0,
            0));
    return this;
  }

  /** Of whom versions were looked up. */
  Set<String> askedFor() {
    return askedFor;
  }

  @Override
  public void add(FilledSubmission submission, List<PlannedAction> planned) {
    long errors = submission.findings().stream().filter(Finding::error).count();
    note(
        submission.beneficiary().id(),
        submission.form(),
        submission.year(),
        errors > 0 ? Outcome.INCOMPLETE : Outcome.COMPLETE);
  }

  @Override
  public String addPresented(Presented presented) {
    throw new UnsupportedOperationException("no paper in this list");
  }

  @Override
  public List<Submission> recordedSince(Instant since) {
    throw new UnsupportedOperationException("no dates in this list");
  }

  @Override
  public List<Submission> of(String beneficiary, String form, int year) {
    askedFor.add(beneficiary);
    return filed.stream()
        .filter(
            one ->
                one.beneficiary().equals(beneficiary)
                    && one.form().equals(form)
                    && one.year() == year)
        .toList();
  }

  @Override
  public Optional<Submission> find(String reference) {
    return filed.stream().filter(one -> one.reference().equals(reference)).findFirst();
  }

  @Override
  public List<Given> given(long id) {
    throw new UnsupportedOperationException("no answers in this list");
  }

  @Override
  public List<Submission> withdrawn(String beneficiary, String form, int year) {
    return List.of();
  }

  @Override
  public int nextVersion(String beneficiary, String form, int year) {
    return of(beneficiary, form, year).size() + 1;
  }

  @Override
  public Optional<Submission> sameContent(String beneficiary, Sha256 sha256) {
    return Optional.empty();
  }

  @Override
  public void keepMarkedCopy(String reference, Sha256 copy) {}

  @Override
  public Optional<Sha256> markedCopy(long id) {
    return Optional.empty();
  }

  @Override
  public void sentAgain(long id) {}

  @Override
  public int incompleteSendings(String beneficiary, String form, int year) {
    return 0;
  }

  @Override
  public Optional<List<Outside>> outside(String reference) {
    return Optional.empty();
  }

  @Override
  public List<SubmittedWorkbook> workbooks() {
    return List.of();
  }

  @Override
  public List<Pictured> pictures(long id) {
    return List.of();
  }

  @Override
  public List<Picture> picturesBeside(long id) {
    return List.of();
  }

  @Override
  public List<Finding> findings(long id) {
    return List.of();
  }

  @Override
  public void replaceFindings(long id, List<Finding> findings, List<PlannedAction> planned) {
    throw new UnsupportedOperationException("findings are not kept in this list");
  }

  @Override
  public Original original(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keepDocumentToSign(long id, Sha256 document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Sha256> documentToSign(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Submission> ofDocumentToSign(Sha256 document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mayHaveToSign(String beneficiary) {
    throw new UnsupportedOperationException();
  }
}
