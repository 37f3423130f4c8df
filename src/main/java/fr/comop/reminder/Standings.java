package fr.comop.reminder;

import fr.comop.campaign.Mailed;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads from the store how beneficiaries stand. Called inside a transaction. */
public final class Standings {
  private final Owing owing;
  private final SentReminders sent;
  private final DeadAddresses dead;
  private final Supplier<Blocks> blocks;
  private final Outbox outbox;
  private final DueDayMoves moves;
  private final Replies replies;

  /**
   * Reads these.
   *
   * @param blocks what keeps mails from leaving, as the store has it when it is asked
   */
  public Standings(
      Owing owing,
      SentReminders sent,
      DeadAddresses dead,
      Supplier<Blocks> blocks,
      Outbox outbox,
      DueDayMoves moves,
      Replies replies) {
    this.owing = owing;
    this.sent = sent;
    this.dead = dead;
    this.blocks = blocks;
    this.outbox = outbox;
    this.moves = moves;
    this.replies = replies;
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
    Optional<Instant> timeAsked = timeAsked(beneficiary, year);
    Set<String> deadNow =
        dead.all().stream().map(DeadAddresses.Dead::address).collect(Collectors.toSet());
    Standing standing =
        new Standing(
            beneficiary,
            year,
            owed.stream().map(DeliverableState::deliverable).toList(),
            DeliverableState.presented(owed),
            timeAsked.isPresent(),
            mailed(before).reached(deadNow),
            blocks.get().of(beneficiary),
            deadNow);
    return new FullStanding(
        standing,
        owed,
        before,
        timeAsked,
        standing.owed().stream().collect(Collectors.toMap(one -> one, moves::of)));
  }

  /** When the first request for more time came in that waits for an answer. */
  private Optional<Instant> timeAsked(Beneficiary beneficiary, int year) {
    return replies.waiting().stream()
        .filter(one -> one.label() == ReplyLabel.EXTENSION)
        .filter(one -> one.beneficiary().equals(beneficiary.id()) && one.year() == year)
        .map(Reply::receivedAt)
        .findFirst();
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
      mailed = mailed.and(one.sent(), outbox.find(one.messageId()).orElseThrow().to());
    }
    return mailed;
  }
}
