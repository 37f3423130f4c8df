package fr.comop.reminder;

import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads from the store how beneficiaries stand. Called inside a transaction. */
public final class Standings {
  private final Conventions conventions;
  private final Owing owing;
  private final SentReminders sent;
  private final DeadAddresses dead;
  private final Arrivals arrivals;
  private final HindranceList hindrances;
  private final Outbox outbox;
  private final DueDayMoves moves;

  public Standings(
      Conventions conventions,
      Owing owing,
      SentReminders sent,
      DeadAddresses dead,
      Arrivals arrivals,
      HindranceList hindrances,
      Outbox outbox,
      DueDayMoves moves) {
    this.conventions = conventions;
    this.owing = owing;
    this.sent = sent;
    this.dead = dead;
    this.arrivals = arrivals;
    this.hindrances = hindrances;
    this.outbox = outbox;
    this.moves = moves;
  }

  /** How a beneficiary stands in a year. */
  public Standing of(Beneficiary beneficiary, int year) {
    return situation(beneficiary, year).standing();
  }

  /**
   * How a beneficiary stands, with what that was told from. Each table is read once: what another
   * copy of the service commits meanwhile must not change half of it.
   */
  FullStanding situation(Beneficiary beneficiary, int year) {
    return situation(beneficiary, year, sent.of(beneficiary.id(), year));
  }

  /** The same, had a mail not been decided on. */
  FullStanding without(Reminded reminded, Beneficiary beneficiary) {
    return situation(
        beneficiary,
        reminded.year(),
        sent.of(reminded.beneficiary(), reminded.year()).stream()
            .filter(one -> !one.messageId().equals(reminded.messageId()))
            .toList());
  }

  private FullStanding situation(Beneficiary beneficiary, int year, List<Reminded> before) {
    List<DeliverableState> owed = owed(beneficiary, year);
    Set<String> deadNow =
        dead.all().stream().map(DeadAddresses.Dead::address).collect(Collectors.toSet());
    Standing standing =
        new Standing(
            beneficiary,
            year,
            owed.stream().map(DeliverableState::deliverable).toList(),
            reached(before, deadNow),
            new Blocks(conventions, arrivals.pending(), hindrances.all()).of(beneficiary),
            deadNow);
    return new FullStanding(
        standing,
        owed,
        before,
        standing.owed().stream().collect(Collectors.toMap(one -> one, moves::of)));
  }

  /** What is asked for still. */
  List<DeliverableState> owed(Beneficiary beneficiary, int year) {
    return owing.states(beneficiary, year).stream().filter(DeliverableState::asked).toList();
  }

  /**
   * A mail that came back from everybody it was addressed to does not count, whoever had a copy of
   * it: the next round goes to the next person.
   */
  private Set<Departure.Key> reached(List<Reminded> before, Set<String> deadNow) {
    Map<Departure.Key, Reminded> last =
        before.stream()
            .collect(
                Collectors.toMap(
                    Reminded::key,
                    one -> one,
                    (earlier, later) -> later,
                    () -> new TreeMap<>(java.util.Comparator.comparing(Departure.Key::day))));
    return last.entrySet().stream()
        .filter(entry -> reachedSomebody(entry.getValue(), deadNow))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean reachedSomebody(Reminded reminded, Set<String> deadNow) {
    Mail mail = outbox.find(reminded.messageId()).orElseThrow();
    return mail.to().stream()
        .anyMatch(address -> !deadNow.contains(address.toLowerCase(Locale.ROOT)));
  }
}
