package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Letterhead;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Owing;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what staff have to know. Called inside a transaction. */
public final class DigestContent {
  private static final int SENDINGS = 3;
  private static final int LAST_WEEK = 7;

  private final Conventions conventions;
  private final Owing owing;
  private final Submissions submissions;
  private final Arrivals arrivals;
  private final HindranceList hindrances;
  private final Overview.Mails mails;
  private final Waiting waiting;
  private final Letterhead letterhead;

  public DigestContent(
      Conventions conventions,
      Owing owing,
      Submissions submissions,
      Arrivals arrivals,
      HindranceList hindrances,
      Overview.Mails mails,
      Waiting waiting,
      Letterhead letterhead) {
    this.conventions = conventions;
    this.owing = owing;
    this.submissions = submissions;
    this.arrivals = arrivals;
    this.hindrances = hindrances;
    this.mails = mails;
    this.waiting = waiting;
    this.letterhead = letterhead;
  }

  /** What waits for a person to read it. */
  public record Waiting(Exhibits exhibits, Replies replies) {}

  /**
   * The digest of the campaigns that are going on.
   *
   * @param since when the last one was
   * @param decided what reminders would leave now, or wait
   */
  DigestView of(Instant since, LocalDate today, List<Decided> decided) {
    List<DeliverableState> states = owing.underWay(today);
    Blocks blocks = new Blocks(conventions, arrivals.pending(), hindrances.all());
    return new DigestView(
        French.list(conventions.campaigns(today)),
        states.stream()
            .map(state -> state.deliverable().agreed())
            .distinct()
            .sorted()
            .map(French::longDay)
            .toList(),
        (int) states.stream().filter(DeliverableState::complete).count(),
        states.size(),
        submissions.recordedSince(since).stream().map(this::received).toList(),
        grouped(states, state -> Optional.of(missing(state)), structure -> ""),
        arrivals.quarantined().stream().map(DigestContent::quarantined).toList(),
        waiting.exhibits().waiting().stream().map(this::toExamine).toList(),
        waiting.replies().waiting().stream().map(this::replied).toList(),
        mails.dead().all().stream().flatMap(one -> bounced(one).stream()).toList(),
        decided.stream().flatMap(DigestContent::blocked).toList(),
        mails(since),
        grouped(states, state -> toCall(state, today, blocks), DigestContent::numbers),
        letterhead);
  }

  private interface Told {
    Optional<String> of(DeliverableState state);
  }

  /** What there is to say of documents still owed, a line a structure, with its end. */
  private List<String> grouped(
      List<DeliverableState> states, Told told, Function<Beneficiary, String> end) {
    List<String> lines = new ArrayList<>();
    for (Beneficiary beneficiary : conventions.beneficiaries()) {
      List<String> parts =
          states.stream()
              .filter(state -> state.deliverable().beneficiary().equals(beneficiary))
              .filter(state -> !state.complete())
              .flatMap(state -> told.of(state).stream())
              .distinct()
              .toList();
      if (!parts.isEmpty()) {
        lines.add(beneficiary.name() + " : " + String.join(" ; ", parts) + end.apply(beneficiary));
      }
    }
    return List.copyOf(lines);
  }

  private String received(Submission submission) {
    return name(submission.beneficiary())
        + " : "
        + conventions.title(submission.beneficiary(), submission.form(), submission.year())
        + ", version "
        + submission.version()
        + ", "
        + submission.outcome().french()
        + ", "
        + submission.received();
  }

  private String name(String beneficiary) {
    return conventions.beneficiary(beneficiary).map(Beneficiary::name).orElse(beneficiary);
  }

  private static String missing(DeliverableState state) {
    Deliverable deliverable = state.deliverable();
    return deliverable.title()
        + state
            .counting()
            .map(DigestContent::toComplete)
            .or(
                () ->
                    state
                        .toExamine()
                        .map(
                            one ->
                                ", "
                                    + one.received()
                                    + " le "
                                    + FrenchInstant.of(one.receivedAt())
                                    + ", à examiner ("
                                    + one.reference()
                                    + ")"))
            .orElse(", jamais reçu")
        + (deliverable.extension() == null
            ? ""
            : " (délai accordé jusqu’au " + French.day(deliverable.due()) + ")");
  }

  private static String toComplete(Submission submission) {
    return submission.outcome() == Outcome.PAPER
        ? ", présenté sur papier, à examiner"
        : submission.outcome() == Outcome.OTHER_FORM
            ? ", présenté sous une autre forme, à compléter"
            : ", à compléter (version "
                + submission.version()
                + ", "
                + errors(submission.errors())
                + ")";
  }

  private static String errors(int errors) {
    return errors == 1 ? "une erreur" : errors + " erreurs";
  }

  private static String quarantined(Arrival arrival) {
    return arrival.reference()
        + ", reçu le "
        + FrenchInstant.of(arrival.receivedAt())
        + " : "
        + arrival.reason();
  }

  private String toExamine(Exhibit one) {
    return one.reference()
        + ", "
        + name(one.beneficiary())
        + ", reçu le "
        + FrenchInstant.of(one.receivedAt())
        + " : "
        + one.what()
        + (one.fileName().isEmpty() ? "" : " « " + one.fileName() + " »");
  }

  private String replied(Reply reply) {
    return reply.reference()
        + ", "
        + name(reply.beneficiary())
        + ", "
        + reply.label().french()
        + " : « "
        + reply.quote()
        + " »";
  }

  private Optional<String> bounced(DeadAddresses.Dead one) {
    return conventions
        .writingFrom(one.address())
        .map(whose -> whose.name() + " : " + one.address() + " (" + one.reason() + ")");
  }

  private static Stream<String> blocked(Decided decided) {
    String whose = decided.beneficiary().name() + " : ";
    return decided
        .decision()
        .match(
            send -> Stream.empty(),
            held -> Stream.of(whose + String.join(" ", held.reasons())),
            nobody -> Stream.of(whose + "aucune adresse ne répond plus ; appelez la structure."));
  }

  private List<String> mails(Instant since) {
    List<String> told = new ArrayList<>();
    int held = mails.outbox().held();
    if (held > 0) {
      told.add(
          held
              + (held == 1 ? " courriel attend" : " courriels attendent")
              + " : le plafond d’envois d’une journée est atteint");
    }
    int givenUp = mails.outbox().givenUp();
    if (givenUp > 0) {
      told.add(
          givenUp
              + (givenUp == 1 ? " courriel n’a pas pu partir" : " courriels n’ont pas pu partir"));
    }
    int perhapsSent = mails.outbox().perhapsSent();
    if (perhapsSent > 0) {
      told.add(
          perhapsSent
              + (perhapsSent == 1
                  ? " courriel est peut-être parti"
                  : " courriels sont peut-être partis")
              + ", l’envoi ayant été coupé : à vous de dire s’il faut renvoyer");
    }
    int withheld = mails.spent().withheld(since);
    if (withheld > 0) {
      told.add(
          withheld
              + (withheld == 1
                  ? " expéditeur inconnu n’a pas eu de reçu"
                  : " envois d’expéditeurs inconnus n’ont pas eu de reçu")
              + " : le plafond d’une journée était atteint");
    }
    return List.copyOf(told);
  }

  /** Nobody is rung about what may have come in and waits for us. */
  private Optional<String> toCall(DeliverableState state, LocalDate today, Blocks blocks) {
    Deliverable deliverable = state.deliverable();
    String whose = deliverable.beneficiary().id();
    boolean late =
        state.counting().isEmpty()
            && state.toExamine().isEmpty()
            && !today.isBefore(deliverable.due().minusDays(LAST_WEEK))
            && blocks.of(deliverable.beneficiary()).isEmpty();
    boolean stuck =
        submissions.incompleteSendings(whose, deliverable.form(), deliverable.year()) >= SENDINGS;
    if (!late && !stuck) {
      return Optional.empty();
    }
    return Optional.of(
        deliverable.title() + (late ? ", jamais reçu" : ", trois envois incomplets ou plus"));
  }

  private static String numbers(Beneficiary beneficiary) {
    String numbers =
        beneficiary.contacts().stream()
            .filter(contact -> !contact.phone().isEmpty())
            .map(contact -> contact.name() + " (" + contact.phone() + ")")
            .collect(Collectors.joining(", "));
    return " – " + (numbers.isEmpty() ? "aucun numéro connu" : numbers);
  }
}
