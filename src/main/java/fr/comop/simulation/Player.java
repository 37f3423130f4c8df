package fr.comop.simulation;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Mailed;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One beneficiary in a simulation, and what the store would hold of it. Not thread-safe. */
final class Player {
  private final Conventions conventions;
  private final Beneficiary beneficiary;
  private final Map<Integer, List<Deliverable>> deliverables = new HashMap<>();
  private final Map<Document, List<Submission>> versions = new HashMap<>();
  private final List<Extension> extensions = new ArrayList<>();
  private final Map<Integer, Mailed> mailed = new HashMap<>();
  private final List<String> blocks = new ArrayList<>();
  private final Set<String> dead = new HashSet<>();
  private final Set<Told> told = new HashSet<>();

  private record Document(String form, int year) {}

  /** A mail that waits, or that nobody can get. */
  private record Told(int year, LocalDate mail) {}

  Player(Conventions conventions, Beneficiary beneficiary) {
    this.conventions = conventions;
    this.beneficiary = beneficiary;
  }

  Beneficiary beneficiary() {
    return beneficiary;
  }

  List<Deliverable> deliverables(int year) {
    return deliverables.computeIfAbsent(
        year, any -> conventions.deliverables(beneficiary, year, extensions));
  }

  List<DeliverableState> owed(int year) {
    return deliverables(year).stream()
        .map(one -> DeliverableState.of(one, of(one.form(), one.year())))
        .filter(DeliverableState::asked)
        .toList();
  }

  boolean isComplete(String form, int year) {
    return deliverables(year).stream()
        .filter(one -> one.form().equals(form))
        .anyMatch(one -> DeliverableState.of(one, of(form, year)).complete());
  }

  private List<Submission> of(String form, int year) {
    return versions.computeIfAbsent(new Document(form, year), any -> new ArrayList<>());
  }

  Standing standing(int year, List<DeliverableState> owed) {
    return new Standing(
        beneficiary,
        year,
        owed.stream().map(DeliverableState::deliverable).toList(),
        DeliverableState.presented(owed),
        false,
        mailed(year).reached(dead),
        blocks.stream().distinct().sorted().toList(),
        dead);
  }

  private Mailed mailed(int year) {
    return mailed.getOrDefault(year, Mailed.NOTHING);
  }

  void mailed(int year, Mailed before) {
    mailed.put(year, before);
  }

  void mailed(int year, Decision.Send mail, LocalDate today) {
    mailed(
        year,
        mailed(year)
            .and(mail.departure().sent(today), mail.to().stream().map(Contact::email).toList()));
  }

  /** Whether staff hear of this for the first time. */
  boolean tell(int year, Departure departure) {
    return told.add(new Told(year, departure.day()));
  }

  Submission file(String form, int year, Instant received, int errors) {
    Submission submission =
        new Submission(
            0,
            "",
            beneficiary.id(),
            form,
            1,
            year,
            of(form, year).size() + 1,
            errors == 0 ? Outcome.COMPLETE : Outcome.INCOMPLETE,
            received,
            errors,
            0);
    file(submission);
    return submission;
  }

  void file(Submission submission) {
    of(submission.form(), submission.year()).add(submission);
  }

  void extend(Extension extension) {
    extensions.add(extension);
    deliverables.clear();
  }

  void block(String reason) {
    blocks.add(reason);
  }

  /** Of two that are put aside for one reason, the other stays. */
  void unblock(String reason) {
    blocks.remove(reason);
  }

  void bury(String address) {
    dead.add(address.toLowerCase(Locale.ROOT));
  }
}
