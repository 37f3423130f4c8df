package fr.comop.reminder;

import fr.comop.campaign.Mailed;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import java.util.List;
import java.util.Set;
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
            mailed(before).reached(deadNow),
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

  /** The mails of the campaign to a beneficiary for a year, and to whom they went. */
  public Mailed mailed(Beneficiary beneficiary, int year) {
    return mailed(sent.of(beneficiary.id(), year));
  }

  private Mailed mailed(List<Reminded> before) {
    Mailed mailed = Mailed.NOTHING;
    for (Reminded one : before) {
      mailed = mailed.and(one.key(), outbox.find(one.messageId()).orElseThrow().to());
    }
    return mailed;
  }
}
