package fr.comop.reminder;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.campaign.Sweep;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Recall;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets leave what is due and was not sent yet. Each mail is decided on, remembered and queued in
 * one transaction: killed anywhere, the next sweep goes on from there; and of several copies of the
 * service that decide at once, the key of the row lets one.
 */
public final class Reminders implements Recall {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final Desk desk;
  private final Conventions conventions;
  private final Standings standings;
  private final Sweep sweep;
  private final ReminderLetter letter;
  private final SentReminders sent;
  private final Outbox outbox;

  public Reminders(
      Desk desk,
      Conventions conventions,
      Standings standings,
      Sweep sweep,
      ReminderLetter letter,
      SentReminders sent,
      Outbox outbox) {
    this.desk = desk;
    this.conventions = conventions;
    this.standings = standings;
    this.sweep = sweep;
    this.letter = letter;
    this.sent = sent;
    this.outbox = outbox;
  }

  /** What would be done at an instant, the store being as it is. Nothing leaves. */
  public List<Decided> foreseen(Instant at) {
    return each(
        conventions.beneficiaries(),
        one -> desk.look(() -> decided(one, standings.of(one.beneficiary(), one.year()), at)));
  }

  /**
   * Does what is to be done now, and says it. Of each beneficiary by itself: what fails for one
   * fails for no other.
   *
   * @param who for the audit trail
   * @throws RuntimeException once all others are dealt with, when it failed for one
   */
  public List<Decided> sweep(Actor who) {
    return sweep(who, conventions.beneficiaries());
  }

  /** The same for some beneficiaries. */
  public List<Decided> sweep(Actor who, List<Beneficiary> whom) {
    List<RuntimeException> failures = new ArrayList<>();
    List<Decided> done =
        each(
            whom,
            one -> {
              try {
                return desk.decide(() -> dealtWith(one, who));
              } catch (RuntimeException e) {
                if (!Ledger.isRepeat(e)) {
                  LOG.error("no reminder for {}", one.beneficiary().id(), e);
                  failures.add(e);
                }
                return Optional.empty();
              }
            });
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return done;
  }

  /**
   * Recalls a mail of the campaign that would not be written so now: what it asks for came in, its
   * day is over, a later one goes instead. The next sweep writes what is true then.
   */
  @Override
  public boolean recalls(Mail mail) {
    Optional<Reminded> reminded = sent.find(mail.messageId());
    if (reminded.filter(one -> !isTrue(one)).isEmpty()) {
      return false;
    }
    sent.forget(reminded.get());
    desk.note(
        Actor.COMOP,
        "RECALL",
        reminded.get().beneficiary() + " " + reminded.get().year(),
        reminded.get().step() + ", retiré avant son départ : il ne serait plus exact.");
    return true;
  }

  private boolean isTrue(Reminded reminded) {
    Instant now = desk.now();
    return conventions
        .beneficiary(reminded.beneficiary())
        .map(whose -> standings.without(reminded, whose))
        .flatMap(
            situation ->
                sweep
                    .decide(situation.standing(), now)
                    .filter(Decision.Send.class::isInstance)
                    .map(decision -> written(situation, (Decision.Send) decision, now)))
        .filter(again -> again.messageId().equals(reminded.messageId()))
        .isPresent();
  }

  /** Whether a mail is one of the campaign, which leaves only as long as it is true. */
  public boolean wrote(Mail mail) {
    return desk.look(() -> sent.find(mail.messageId()).isPresent());
  }

  private record Whom(Beneficiary beneficiary, int year) {}

  private List<Decided> each(List<Beneficiary> whom, Function<Whom, Optional<Decided>> what) {
    return IntStream.rangeClosed(conventions.firstYear(), conventions.lastYear())
        .boxed()
        .flatMap(year -> whom.stream().map(one -> new Whom(one, year)))
        .flatMap(one -> what.apply(one).stream())
        .toList();
  }

  private Optional<Decided> dealtWith(Whom whom, Actor who) {
    Instant now = desk.now();
    FullStanding situation = standings.situation(whom.beneficiary(), whom.year());
    Optional<Decided> decided = decided(whom, situation.standing(), now);
    decided.ifPresent(
        one -> {
          if (one.decision() instanceof Decision.Send send) {
            leave(situation, send, who, now);
          }
        });
    return decided;
  }

  private Optional<Decided> decided(Whom whom, Standing standing, Instant at) {
    return sweep
        .decide(standing, at)
        .map(decision -> new Decided(whom.beneficiary(), whom.year(), decision));
  }

  private void leave(FullStanding situation, Decision.Send send, Actor who, Instant now) {
    Departure departure = send.departure();
    Standing standing = situation.standing();
    String beneficiary = standing.beneficiary().id();
    Mail mail = written(situation, send, now);
    sent.add(
        new Reminded(
            beneficiary,
            standing.year(),
            departure.day(),
            departure.due(),
            departure.step().id(),
            round(situation, departure),
            mail.messageId(),
            now));
    outbox.add(null, departure.step().text(), mail, now);
    desk.note(
        who,
        "REMIND",
        beneficiary + " " + standing.year(),
        departure.step().id()
            + ", échéance du "
            + departure.due()
            + ", à "
            + Stream.concat(mail.to().stream(), mail.cc().stream())
                .collect(Collectors.joining(", "))
            + ".");
  }

  private Mail written(FullStanding situation, Decision.Send send, Instant now) {
    return letter.write(
        situation, send, round(situation, send.departure()), first(situation.before()), now);
  }

  private static int round(FullStanding situation, Departure departure) {
    return 1
        + (int)
            situation.before().stream()
                .filter(one -> one.leavesOn().equals(departure.day()))
                .count();
  }

  /** The mail that the year's thread hangs on. */
  private static @Nullable String first(List<Reminded> before) {
    return before.isEmpty() ? null : before.get(0).messageId();
  }
}
