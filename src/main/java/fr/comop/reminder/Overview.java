package fr.comop.reminder;

import fr.comop.archive.Room;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Spent;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Hindrance;
import fr.comop.intake.arrival.HindranceList;
import fr.comop.intake.assessment.Delay;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.ledger.ClockWatch;
import fr.comop.reminder.digest.Duties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where everything stands at one moment: the documents, what waits for staff, the machine. */
public final class Overview {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Desk desk;
  private final Conventions conventions;
  private final Owing owing;
  private final Arrivals arrivals;
  private final Mails mails;
  private final Machine machine;
  private final Duties duties;

  public Overview(
      Desk desk,
      Conventions conventions,
      Owing owing,
      Arrivals arrivals,
      Mails mails,
      Machine machine,
      Duties duties) {
    this.desk = desk;
    this.conventions = conventions;
    this.owing = owing;
    this.arrivals = arrivals;
    this.mails = mails;
    this.machine = machine;
    this.duties = duties;
  }

  /** What tells of our mails. */
  public record Mails(Outbox outbox, DeadAddresses dead, Spent spent) {}

  /** What tells of the machine, and of what refuses. */
  public record Machine(Room room, ClockWatch clock, HindranceList hindrances) {}

  /**
   * Where everything stands.
   *
   * @param years of the due days, at least one
   * @param quarantined arrivals that wait for a decision
   * @param mailsGivenUp mails that could not leave
   * @param deadAddresses addresses of contacts that mails come back from
   * @param mailsPerhapsSent mails that may have left, and wait for a person
   * @param withheldReceipts receipts that unknown senders did not get in the last day
   * @param shortage of room on a disk, which lets comop wait
   * @param clockStep the last time that the clock was set back, in the last week
   * @param hindrances what stands in the way of taking in and filing away
   * @param duties what registered letters and reminders ask of staff, a French sentence each
   */
  public record View(
      NavigableSet<Integer> years,
      Instant at,
      List<DeliverableState> states,
      int quarantined,
      int mailsGivenUp,
      int deadAddresses,
      int mailsPerhapsSent,
      int withheldReceipts,
      Optional<Room.Shortage> shortage,
      Optional<ClockStep> clockStep,
      List<Hindrance> hindrances,
      List<String> duties) {

    /** The same with the documents alone that are late and not complete. */
    public View late() {
      return new View(
          years,
          at,
          states.stream().filter(one -> !one.complete() && Delay.isLate(one, at)).toList(),
          quarantined,
          mailsGivenUp,
          deadAddresses,
          mailsPerhapsSent,
          withheldReceipts,
          shortage,
          clockStep,
          hindrances,
          duties);
    }
  }

  /** The machine's clock was set back. */
  public record ClockStep(Instant was, Instant back) {}

  /** Where the campaigns stand that are going on, in one transaction. */
  public View now() {
    return desk.look(
        () -> view(conventions.campaigns(desk.today()), owing.underWay(desk.today()), desk.now()));
  }

  /** Where the campaigns of one year stand now, whichever is going on. */
  public View of(int year) {
    return desk.look(() -> view(new TreeSet<>(Set.of(year)), owing.states(year), desk.now()));
  }

  /**
   * What is left when all was dealt with.
   *
   * @param quarantined arrivals that wait for a decision
   * @param mails whether some may still leave
   */
  public record Left(int quarantined, boolean mails) {}

  /** What is left now. */
  public Left left() {
    return desk.look(() -> new Left(arrivals.quarantined().size(), mails.outbox().anyQueued()));
  }

  private View view(NavigableSet<Integer> years, List<DeliverableState> states, Instant now) {
    return new View(
        years,
        now,
        states,
        arrivals.quarantined().size(),
        mails.outbox().givenUp(),
        (int) mails.dead().all().stream().filter(this::isContact).count(),
        mails.outbox().perhapsSent(),
        mails.spent().withheld(now.minus(DAY)),
        machine.room().shortage(),
        machine
            .clock()
            .lastSince(now.minus(WEEK))
            .map(step -> new ClockStep(step.was(), step.back())),
        machine.hindrances().all(),
        duties.inBrief(desk.today()));
  }

  private boolean isContact(DeadAddresses.Dead one) {
    return conventions.writingFrom(one.address()).isPresent();
  }
}
