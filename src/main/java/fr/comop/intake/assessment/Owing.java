package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Endings;
import fr.comop.convention.Extension;
import fr.comop.convention.Extensions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a beneficiary still owes. Called inside a transaction. */
public final class Owing {
  private final Conventions conventions;
  private final Extensions extensions;
  private final Endings endings;
  private final Submissions submissions;
  private final Exhibits exhibits;
  private final SignedCopies copies;

  public Owing(
      Conventions conventions,
      Extensions extensions,
      Endings endings,
      Submissions submissions,
      Exhibits exhibits,
      SignedCopies copies) {
    this.conventions = conventions;
    this.extensions = extensions;
    this.endings = endings;
    this.submissions = submissions;
    this.exhibits = exhibits;
    this.copies = copies;
  }

  /** Every deliverable of a beneficiary for a year, with its state. */
  public List<DeliverableState> states(Beneficiary beneficiary, int year) {
    return owed(conventions.deliverables(beneficiary, year, extensions.of(year)))
        .map(state())
        .toList();
  }

  /** One document owed, with its due day of now; empty when it is not owed. */
  public Optional<Deliverable> deliverable(Beneficiary beneficiary, String form, int year) {
    return deliverables(beneficiary, form, year).findFirst();
  }

  private Stream<Deliverable> deliverables(Beneficiary beneficiary, String form, int year) {
    return owed(conventions.deliverables(beneficiary, year, extensions.of(year)))
        .filter(one -> one.form().equals(form));
  }

  /** Every deliverable of all beneficiaries for a year, with its state. */
  public List<DeliverableState> states(int year) {
    return owed(conventions.deliverables(year, extensions.of(year))).map(state()).toList();
  }

  /** Every deliverable of the campaigns that are going on at a day, with its state. */
  public List<DeliverableState> underWay(LocalDate day) {
    return owed(conventions.underWay(day, moves(day))).map(state()).toList();
  }

  /** Those of one beneficiary; the states of all others are not asked for. */
  public List<DeliverableState> underWay(Beneficiary beneficiary, LocalDate day) {
    return owed(conventions.underWay(beneficiary, day, moves(day))).map(state()).toList();
  }

  private List<Extension> moves(LocalDate day) {
    return conventions.campaigns(day).stream()
        .flatMap(year -> extensions.of(year).stream())
        .toList();
  }

  /** What falls due after a termination took effect is owed no more (art. 11). */
  private Stream<Deliverable> owed(List<Deliverable> deliverables) {
    List<Endings.Ending> ended = endings.all();
    return deliverables.stream().filter(one -> ended.stream().noneMatch(end -> end.frees(one)));
  }

  /** Looks up each document's state, what a beneficiary sent in other forms once. */
  private Function<Deliverable, DeliverableState> state() {
    Map<String, List<Exhibit>> sent = new HashMap<>();
    return one -> state(one, sent.computeIfAbsent(one.beneficiary().id(), exhibits::of));
  }

  private DeliverableState state(Deliverable deliverable, List<Exhibit> sent) {
    String whose = deliverable.beneficiary().id();
    List<Submission> versions = submissions.of(whose, deliverable.form(), deliverable.year());
    return DeliverableState.of(
        deliverable,
        versions,
        sent.stream().filter(one -> one.mayBe(deliverable.form(), deliverable.year())).toList(),
        copies,
        versions.isEmpty()
            ? submissions.withdrawn(whose, deliverable.form(), deliverable.year())
            : List.of());
  }

  /** Whether a form of a year is owed and not complete yet. */
  public boolean owes(Beneficiary beneficiary, String form, int year) {
    return deliverables(beneficiary, form, year).map(state()).anyMatch(one -> !one.complete());
  }
}
