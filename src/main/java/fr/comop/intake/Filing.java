package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Assesses and stores the files of an arrival, once it is known whose they are. */
public final class Filing {
  private final Convention convention;
  private final Assessor assessor;
  private final Submissions submissions;
  private final Owing owing;

  public Filing(Convention convention, Assessor assessor, Submissions submissions, Owing owing) {
    this.convention = convention;
    this.assessor = assessor;
    this.submissions = submissions;
    this.owing = owing;
  }

  /** What became of each file; pictures that came beside a mail are passed over. */
  List<Item> file(Arrival arrival, Envelope envelope, Beneficiary beneficiary, List<Opened> files) {
    List<Item> items = new ArrayList<>();
    int part = 0;
    for (Opened file : files) {
      part++;
      if (file.ours()) {
        items.add(workbook(arrival, beneficiary, file, part));
      } else if (file.why() != null) {
        items.add(new Item.Unreadable(file.file(), file.why()));
      } else if (file.kind().meantAsAnswer()) {
        items.add(new Item.Stranger(file.file(), file.kind()));
      }
    }
    for (String name : envelope.tooLarge()) {
      items.add(new Item.TooLarge(new Attachment(name, arrival.sha256(), 0)));
    }
    return List.copyOf(items);
  }

  private Item workbook(Arrival arrival, Beneficiary beneficiary, Opened file, int part) {
    Optional<Filed> earlier = submissions.sameContent(beneficiary.id(), file.file().sha256());
    if (earlier.isPresent()) {
      return new Item.Repeated(file.file(), earlier.get());
    }
    Workbook workbook = java.util.Objects.requireNonNull(file.workbook());
    Form form = java.util.Objects.requireNonNull(file.form());
    Assessor.Assessment assessment =
        assessor.assess(
            workbook,
            form,
            beneficiary,
            arrival.receivedAt(),
            year -> owing.owes(beneficiary, form.id(), year));
    return new Item.Submitted(
        file.file(), store(arrival, beneficiary, file.file(), part, workbook, assessment));
  }

  /** Stores what was assessed as the next version of its deliverable. */
  public Submission store(
      Arrival arrival,
      Beneficiary beneficiary,
      Attachment file,
      int part,
      Workbook workbook,
      Assessor.Assessment assessment) {
    String form = assessment.filled().form().id();
    int year = assessment.year();
    Submission submission =
        new Submission(
            arrival.id(),
            part,
            file.name(),
            file.sha256(),
            beneficiary,
            year,
            submissions.of(beneficiary.id(), form, year).size() + 1,
            arrival.receivedAt(),
            workbook.producer(),
            assessment.filled(),
            assessment.findings());
    submissions.add(
        submission, planned(beneficiary, submission.filled(), year, submission.outcome()));
    return submission;
  }

  /** The actions that a programme plans, with their codes; none while it is incomplete. */
  List<PlannedAction> planned(Beneficiary whose, FilledForm filled, int year, Outcome outcome) {
    if (!outcome.complete()) {
      return List.of();
    }
    String form = filled.form().id();
    int first = year + 1;
    int last = convention.isBaseline(form, year) ? convention.ends().getYear() : first;
    List<PlannedAction> earlier =
        Stream.of(year, convention.baseline().year())
            .distinct()
            .flatMap(one -> submissions.planned(whose.id(), form, one).stream())
            .toList();
    return new ActionCodes(earlier).of(filled, first, last);
  }
}
