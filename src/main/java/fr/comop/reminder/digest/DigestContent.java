package fr.comop.reminder.digest;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.assessment.Delay;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.reminder.Decided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what staff have to know. Called inside a transaction. */
public final class DigestContent {
  private final Conventions conventions;
  private final Owing owing;
  private final Submissions submissions;
  private final Decisions decisions;
  private final CallList calls;
  private final Letterhead letterhead;

  public DigestContent(
      Conventions conventions,
      Owing owing,
      Submissions submissions,
      Decisions decisions,
      CallList calls,
      Letterhead letterhead) {
    this.conventions = conventions;
    this.owing = owing;
    this.submissions = submissions;
    this.decisions = decisions;
    this.calls = calls;
    this.letterhead = letterhead;
  }

  /**
   * The digest of the campaigns that are going on.
   *
   * @param since when the last one was
   * @param decided what reminders would leave now, or wait
   */
  DigestView of(Instant since, LocalDate today, List<Decided> decided) {
    List<DeliverableState> states = owing.underWay(today);
    Map<String, String> toCall = calls.of(states, today);
    Map<String, String> received = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, List<Submission>> news =
        submissions.recordedSince(since).stream()
            .collect(Collectors.groupingBy(Submission::beneficiary));
    for (Beneficiary one : conventions.beneficiaries()) {
      List<Submission> came = news.getOrDefault(one.id(), List.of());
      if (toCall.containsKey(one.id())) {
        if (!came.isEmpty()) {
          toCall.computeIfPresent(
              one.id(),
              (id, line) -> line + " ; reçu depuis : " + received(came, List.of(), states));
        }
        continue;
      }
      List<String> owed = owed(one, states, came);
      if (!came.isEmpty()) {
        received.put(one.id(), one.name() + " : " + received(came, owed, states));
      } else if (!owed.isEmpty()) {
        missing.put(one.id(), one.name() + " : " + String.join(" ; ", owed));
      }
    }
    return new DigestView(
        French.list(conventions.campaigns(today)),
        states.stream()
            .map(state -> state.deliverable().agreed())
            .distinct()
            .sorted()
            .map(French::longDay)
            .toList(),
        counts(states, today),
        decisions.lines(decided, since, states, today),
        List.copyOf(toCall.values()),
        List.copyOf(received.values()),
        List.copyOf(missing.values()),
        false,
        letterhead);
  }

  private static DigestView.Counts counts(List<DeliverableState> states, LocalDate today) {
    List<DeliverableState> never =
        states.stream()
            .filter(one -> one.counting().isEmpty())
            .filter(one -> one.toExamine().isEmpty() && one.setAside().isEmpty())
            .toList();
    int complete = (int) states.stream().filter(DeliverableState::complete).count();
    int otherForm =
        (int) states.stream().filter(one -> !one.complete() && isOtherForm(one)).count();
    return new DigestView.Counts(
        states.size(),
        complete,
        states.size() - complete - otherForm - never.size(),
        otherForm,
        never.size(),
        (int) never.stream().filter(one -> one.deliverable().due().isBefore(today)).count());
  }

  private static boolean isOtherForm(DeliverableState state) {
    return state
        .counting()
        .map(one -> isOtherForm(one.outcome()))
        .orElse(state.toExamine().isPresent() || state.setAside().isPresent());
  }

  private static boolean isOtherForm(Outcome outcome) {
    return outcome == Outcome.PAPER || outcome == Outcome.OTHER_FORM;
  }

  /** What a structure owes still, but for the documents of which something came in just now. */
  private static List<String> owed(
      Beneficiary whose, List<DeliverableState> states, List<Submission> came) {
    return states.stream()
        .filter(state -> state.deliverable().beneficiary().equals(whose))
        .filter(state -> !state.complete())
        .filter(state -> came.stream().noneMatch(one -> isOf(one, state.deliverable())))
        .map(DigestContent::missing)
        .toList();
  }

  private static boolean isOf(Submission submission, Deliverable deliverable) {
    return submission.form().equals(deliverable.form()) && submission.year() == deliverable.year();
  }

  private record Document(String form, int year) {}

  private String received(List<Submission> came, List<String> owed, List<DeliverableState> states) {
    Map<Document, Submission> last = new LinkedHashMap<>();
    came.forEach(one -> last.put(new Document(one.form(), one.year()), one));
    List<String> parts =
        new ArrayList<>(last.values().stream().map(one -> received(one, states)).toList());
    if (!owed.isEmpty()) {
      parts.add("reste attendu : " + String.join(", ", owed));
    }
    return String.join(" ; ", parts);
  }

  private String received(Submission submission, List<DeliverableState> states) {
    return conventions.title(submission.beneficiary(), submission.form(), submission.year())
        + ", "
        + (submission.outcome() == Outcome.INCOMPLETE
            ? "à compléter (" + points(submission.errors()) + ")"
            : submission.outcome().french())
        + ", "
        + submission.received()
        + states.stream()
            .filter(one -> isOf(submission, one.deliverable()))
            .filter(one -> one.deliverable().beneficiary().id().equals(submission.beneficiary()))
            .map(
                one ->
                    " ("
                        + Delay.french(one, submission.receivedAt())
                        + counting(one, submission)
                        + ")")
            .findFirst()
            .orElse("");
  }

  /** What came to light late, or does not make better what is complete, changes nothing. */
  private static String counting(DeliverableState state, Submission came) {
    return state
        .counting()
        .filter(one -> one.version() != came.version())
        .map(one -> " ; la version " + one.version() + " compte, " + one.outcome().french())
        .orElse("");
  }

  /** What an extension changes, for whom only its due day would look like that of the others. */
  static String extended(Deliverable deliverable) {
    return deliverable.extension() == null
        ? ""
        : " (délai accordé jusqu’au " + French.day(deliverable.due()) + ")";
  }

  private static String missing(DeliverableState state) {
    Deliverable deliverable = state.deliverable();
    return deliverable.title()
        + " "
        + state
            .counting()
            .map(DigestContent::toComplete)
            .or(() -> state.toExamine().map(DigestContent::toExamine))
            .or(() -> state.setAside().map(DigestContent::setAside))
            .orElse("jamais reçu")
        + extended(deliverable);
  }

  private static String setAside(Instant received) {
    return "attendu (ce qui est arrivé le " + FrenchInstant.of(received) + " n’a pas été retenu)";
  }

  private static String toExamine(Exhibit one) {
    return one.received() + " le " + FrenchInstant.of(one.receivedAt()) + ", à examiner";
  }

  private static String toComplete(Submission submission) {
    return submission.outcome() == Outcome.PAPER
        ? "présenté sur papier"
        : submission.outcome() == Outcome.OTHER_FORM
            ? "présenté sous une autre forme, à compléter"
            : submission.outcome() == Outcome.PRESENTED
                ? submission.outcome().french()
                : "présenté, à compléter (" + points(submission.errors()) + ")";
  }

  private static String points(int errors) {
    return errors == 1 ? "un point" : errors + " points";
  }
}
