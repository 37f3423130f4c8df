package fr.comop.summary;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.form.Finding;
import fr.comop.form.Forms;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Plans;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What had been received of a structure by an instant. Called inside a transaction. */
public final class Documents {
  private final Conventions conventions;
  private final Forms forms;
  private final Owing owing;
  private final Submissions submissions;
  private final Plans plans;
  private final Submissions.Earlier earlier;

  public Documents(
      Conventions conventions,
      Forms forms,
      Owing owing,
      Submissions submissions,
      Plans plans,
      Submissions.Earlier earlier) {
    this.conventions = conventions;
    this.forms = forms;
    this.owing = owing;
    this.submissions = submissions;
    this.plans = plans;
    this.earlier = earlier;
  }

  /** Each document owed for a year under these conventions, as it stood at an instant. */
  List<DeliverableState> states(Beneficiary whose, int year, Set<String> under, Instant asOf) {
    return owing.states(whose, year).stream()
        .filter(one -> under.contains(one.deliverable().convention()))
        .map(one -> asOf(one, asOf))
        .toList();
  }

  private DeliverableState asOf(DeliverableState now, Instant asOf) {
    Deliverable owed = now.deliverable();
    List<Submission> versions = received(owed.beneficiary().id(), owed.form(), owed.year(), asOf);
    DeliverableState then = DeliverableState.of(owed, versions);
    return new DeliverableState(
        owed,
        then.counting(),
        versions.size(),
        now.exhibits().stream().filter(one -> !one.receivedAt().isAfter(asOf)).toList(),
        now.presented().filter(at -> !at.isAfter(asOf)),
        then.completed(),
        now.signed().filter(one -> !one.receivedAt().isAfter(asOf)),
        now.withdrawn().stream().filter(at -> !at.isAfter(asOf)).toList());
  }

  /** Every version of a document, whether it counts or not, by receipt. */
  List<Submission> received(String beneficiary, String form, int year, Instant asOf) {
    return submissions.of(beneficiary, form, year).stream()
        .filter(one -> !one.receivedAt().isAfter(asOf))
        .toList();
  }

  /** The version of a document that counted at an instant. */
  Optional<Version> counting(String beneficiary, String form, int year, Instant asOf) {
    return Submissions.counting(received(beneficiary, form, year, asOf)).map(this::version);
  }

  /** A version with its answers. */
  Version version(Submission submission) {
    return new Version(
        submission,
        forms.find(submission.form(), submission.formVersion()).orElse(null),
        submissions.given(submission.id()),
        submissions.outside(submission.reference()).orElse(List.of()),
        submissions.pictures(submission.id()).stream().map(Documents::photo).toList());
  }

  private static Photo photo(Submissions.Pictured one) {
    return new Photo(
        one.question(),
        one.confidential(),
        one.picture().place(),
        one.picture().place() == null
            ? new Photo.Source(new Sha256(one.picture().part()), "")
            : new Photo.Source(one.workbook(), one.picture().part()));
  }

  /** What was found in a version. */
  List<Finding> findings(Submission submission) {
    return submissions.findings(submission.id());
  }

  /** What a structure had planned for a year, by the programme in force. */
  List<PlannedAction> planned(String beneficiary, String report, int year) {
    return plans.of(beneficiary, report, year).actions(year);
  }

  /**
   * What it plans for the year after, by the programme of this one; none until that is complete.
   */
  List<PlannedAction> next(String beneficiary, String programme, int year) {
    return conventions.isBaseline(beneficiary, programme, year)
        ? List.of()
        : earlier.planned(beneficiary, programme, year);
  }
}
