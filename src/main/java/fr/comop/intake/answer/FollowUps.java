package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Mail;
import fr.comop.form.Finding;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at each file of an arrival beside what had come before. Called inside a transaction. */
public final class FollowUps {
  private final Submissions submissions;
  private final Owing owing;
  private final MarkedCopies copies;
  private final Calls calls;

  public FollowUps(Submissions submissions, Owing owing, MarkedCopies copies, Calls calls) {
    this.submissions = submissions;
    this.owing = owing;
    this.copies = copies;
    this.calls = calls;
  }

  /** What is to be told of each file; staff are told to ring where it is time to. */
  List<FollowUp> of(Arrival arrival, Beneficiary beneficiary, List<Item> items) {
    List<FollowUp> followUps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Item item : items) {
      followUps.add(item.match(new OfOne(arrival, beneficiary, names)));
    }
    return List.copyOf(followUps);
  }

  private static FollowUp nothingMore(Item item) {
    return new FollowUp(item, null, List.of(), MarkedCopies.Made.NONE, false, null);
  }

  /** What is to be told of one file. */
  private final class OfOne implements Item.Cases<FollowUp> {
    private final Arrival arrival;
    private final Beneficiary beneficiary;
    private final Set<String> names;

    OfOne(Arrival arrival, Beneficiary beneficiary, Set<String> names) {
      this.arrival = arrival;
      this.beneficiary = beneficiary;
      this.names = names;
    }

    @Override
    public FollowUp submitted(Item.Submitted item) {
      return FollowUps.this.submitted(arrival, beneficiary, item, names);
    }

    @Override
    public FollowUp tried(Item.Tried item) {
      MarkedCopies.Made copy = copies.made(arrival, beneficiary, item, names);
      return new FollowUp(item, null, List.of(), copy, false, null);
    }

    @Override
    public FollowUp repeated(Item.Repeated item) {
      return FollowUps.this.repeated(beneficiary, item, names);
    }

    @Override
    public FollowUp unreadable(Item.Unreadable item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp stranger(Item.Stranger item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp tooLarge(Item.TooLarge item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp linked(Item.Linked item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp blank(Item.Blank item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp document(Item.Document item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp signed(Item.Signed item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp unsigned(Item.Unsigned item) {
      return nothingMore(item);
    }

    @Override
    public FollowUp otherYear(Item.OtherYear item) {
      return nothingMore(item);
    }
  }

  private FollowUp submitted(
      Arrival arrival, Beneficiary beneficiary, Item.Submitted item, Set<String> names) {
    FilledSubmission submission = item.submission();
    MarkedCopies.Made copy = copies.made(arrival, beneficiary, item, names);
    boolean call =
        submission.outcome() == Outcome.INCOMPLETE
            && calls.wanted(beneficiary, submission.form(), submission.year());
    List<Submission> versions =
        submissions.of(beneficiary.id(), submission.form(), submission.year());
    return new FollowUp(
        item,
        progress(submission, versions),
        List.of(),
        copy,
        call,
        Submissions.counting(versions)
            .filter(one -> one.version() != submission.version())
            .orElse(null));
  }

  private @Nullable Progress progress(FilledSubmission submission, List<Submission> versions) {
    return versions.stream()
        .takeWhile(one -> one.version() != submission.version())
        .reduce((earlier, later) -> later)
        .filter(one -> one.outcome() != Outcome.PAPER)
        .map(
            one ->
                Progress.since(
                    one.version(), submissions.findings(one.id()), submission.findings()))
        .orElse(null);
  }

  private FollowUp repeated(Beneficiary beneficiary, Item.Repeated item, Set<String> names) {
    Submission earlier = item.earlier();
    if (earlier.outcome() != Outcome.INCOMPLETE
        || !owing.owes(beneficiary, earlier.form(), earlier.year())) {
      return nothingMore(item);
    }
    submissions.sentAgain(earlier.id());
    List<Finding> still = submissions.findings(earlier.id());
    Mail.File copy = copies.kept(earlier, item.file(), names).orElse(null);
    boolean call = calls.wanted(beneficiary, earlier.form(), earlier.year());
    return new FollowUp(item, null, still, new MarkedCopies.Made(copy, ""), call, null);
  }
}
