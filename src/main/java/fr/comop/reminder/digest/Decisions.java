package fr.comop.reminder.digest;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.meeting.NoMeeting;
import fr.comop.reminder.Decided;
import fr.comop.reminder.Overview;
import fr.comop.reminder.Replies;
import fr.comop.reminder.Reply;
import fr.comop.reminder.ReplyLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for a person of the service to decide or to mend, in the words of people who have
 * nothing but this mail. Called inside a transaction.
 */
public final class Decisions {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "5\\.1\\.|unknown|no such|does ?n[o’']t exist|not found|inexistant|n[’']existe",
          Pattern.CASE_INSENSITIVE);

  private final Conventions conventions;
  private final Arrivals arrivals;
  private final Exhibits exhibits;
  private final Replies replies;
  private final Overview.Mails mails;
  private final NoMeeting committee;
  private final Duties duties;

  public Decisions(
      Conventions conventions,
      Arrivals arrivals,
      Exhibits exhibits,
      Replies replies,
      Overview.Mails mails,
      NoMeeting committee,
      Duties duties) {
    this.conventions = conventions;
    this.arrivals = arrivals;
    this.exhibits = exhibits;
    this.replies = replies;
    this.mails = mails;
    this.committee = committee;
    this.duties = duties;
  }

  /**
   * A sentence each, requests for more time first.
   *
   * @param decided what reminders would leave now, or wait
   * @param since when the last digest was
   * @param states of the documents owed: a blank beside a version that counts decides nothing
   */
  List<String> lines(
      List<Decided> decided, Instant since, List<DeliverableState> states, LocalDate today) {
    Predicate<Reply> asksForTime = one -> one.label() == ReplyLabel.EXTENSION;
    List<Reply> waiting = replies.waiting();
    List<Arrival> quarantined = arrivals.quarantined();
    List<String> lines = new ArrayList<>();
    waiting.stream().filter(asksForTime).map(this::replied).forEach(lines::add);
    exhibits.waiting().stream()
        .filter(one -> one.presents() || !isMoot(one, states))
        .map(this::toExamine)
        .forEach(lines::add);
    quarantined.stream().map(one -> quarantined(one, decided)).forEach(lines::add);
    waiting.stream().filter(asksForTime.negate()).map(this::replied).forEach(lines::add);
    bounced().forEach(lines::add);
    decided.stream().flatMap(one -> heldBack(one, quarantined)).forEach(lines::add);
    lines.addAll(duties.lines(since, today));
    lines.addAll(committee.lines(today));
    lines.addAll(sendings(since));
    return List.copyOf(lines);
  }

  private static boolean isMoot(Exhibit exhibit, List<DeliverableState> states) {
    return states.stream()
        .filter(one -> one.deliverable().beneficiary().id().equals(exhibit.beneficiary()))
        .filter(one -> exhibit.mayBe(one.deliverable().form(), one.deliverable().year()))
        .anyMatch(one -> one.counting().isPresent());
  }

  private String replied(Reply reply) {
    return conventions.nameOf(reply.beneficiary())
        + " : "
        + reply.label().french()
        + ", courriel du "
        + FrenchInstant.of(reply.receivedAt())
        + " : « "
        + reply.quote()
        + " » ("
        + reply.reference()
        + ")";
  }

  private String toExamine(Exhibit one) {
    return conventions.nameOf(one.beneficiary())
        + " : à examiner, "
        + one.what()
        + (one.fileName().isEmpty() ? "" : " « " + one.fileName() + " »")
        + ", reçu le "
        + FrenchInstant.of(one.receivedAt())
        + " ("
        + one.reference()
        + ")";
  }

  private static String quarantined(Arrival arrival, List<Decided> decided) {
    String heldBack =
        decided.stream()
            .filter(one -> reasons(one).stream().anyMatch(why -> why.contains(arrival.reference())))
            .map(one -> one.beneficiary().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return "En quarantaine, reçu le "
        + FrenchInstant.of(arrival.receivedAt())
        + " : "
        + arrival.reason()
        + (heldBack.isEmpty() ? "" : " Les relances attendent : " + heldBack + ".")
        + " ("
        + arrival.reference()
        + ")";
  }

  private static List<String> reasons(Decided decided) {
    return decided
        .decision()
        .match(
            send -> List.of(),
            held -> held.reasons(),
            nobody -> List.of("plus aucune adresse ne répond : appelez la structure."));
  }

  /** What keeps reminders back and is not told yet, as a file in quarantine is. */
  private static Stream<String> heldBack(Decided decided, List<Arrival> quarantined) {
    List<String> others =
        reasons(decided).stream()
            .filter(why -> quarantined.stream().noneMatch(one -> why.contains(one.reference())))
            .toList();
    return others.isEmpty()
        ? Stream.of()
        : Stream.of(decided.beneficiary().name() + " : " + String.join(" ", others));
  }

  private Stream<String> bounced() {
    List<DeadAddresses.Dead> dead = mails.dead().all();
    Set<String> addresses =
        dead.stream().map(DeadAddresses.Dead::address).collect(Collectors.toSet());
    return dead.stream()
        .flatMap(
            one ->
                conventions.writingFrom(one.address()).stream()
                    .map(whose -> bounced(whose, one, addresses)));
  }

  private static String bounced(Beneficiary whose, DeadAddresses.Dead one, Set<String> dead) {
    Optional<Contact> next =
        whose.contacts().stream()
            .sorted(Comparator.comparing(Contact::role))
            .filter(contact -> !dead.contains(contact.email()))
            .findFirst();
    return whose.name()
        + " : l’adresse "
        + one.address()
        + (UNKNOWN.matcher(one.reason()).find()
            ? " n’existe plus"
            : " refuse nos courriels (« " + one.reason() + " »)")
        + next.map(
                contact ->
                    " ; nos courriels partent à " + contact.name() + " (" + contact.email() + ")")
            .orElse("")
        + ". Demandez la nouvelle adresse et faites-la corriger.";
  }

  private List<String> sendings(Instant since) {
    List<String> told = new ArrayList<>();
    told.addAll(
        counted(
            mails.outbox().held(),
            "courriel attend",
            "courriels attendent",
            " : le plafond d’envois d’une journée est atteint."));
    told.addAll(
        counted(
            mails.outbox().givenUp(),
            "courriel n’a pas pu partir",
            "courriels n’ont pas pu partir",
            " : prévenez l’informatique."));
    told.addAll(
        counted(
            mails.outbox().perhapsSent(),
            "courriel est peut-être parti",
            "courriels sont peut-être partis",
            ", l’envoi ayant été coupé : à vous de dire s’il faut renvoyer."));
    told.addAll(
        counted(
            mails.spent().withheld(since),
            "expéditeur inconnu n’a pas eu de reçu",
            "envois d’expéditeurs inconnus n’ont pas eu de reçu",
            " : le plafond d’une journée était atteint."));
    return told;
  }

  private static List<String> counted(int count, String one, String several, String why) {
    return count == 0 ? List.of() : List.of(count + " " + (count == 1 ? one : several) + why);
  }
}
