package fr.comop.correspondence;

import fr.comop.ledger.Ledger;
import fr.comop.ledger.Outage;
import fr.comop.log.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds; what fails is tried again, ever more rarely. Several may work on one
 * outbox. Sends from one thread; may be told to rest from another.
 */
public final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int LOOK_AHEAD = 50;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration HELD = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final List<Duration> WAITS_AFTER_REFUSALS =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));
  private static final String CUT = "arrêt du service pendant l’envoi";

  private final Ledger ledger;
  private final Books books;
  private final Sender sender;
  private final Clock clock;
  private final Limits limits;
  private final Recall recall;
  private final Patience patience;
  private final ReentrantLock sending = new ReentrantLock();
  private volatile boolean resting;

  /** A postman. */
  public Postman(
      Ledger ledger,
      Books books,
      Sender sender,
      Limits limits,
      Recall recall,
      Clock clock,
      Patience patience) {
    this.ledger = ledger;
    this.books = books;
    this.sender = sender;
    this.limits = limits;
    this.recall = recall;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * What is remembered of mails.
   *
   * @param handovers those that a server may have taken
   * @param spent what went to whom
   * @param dead addresses that a server refuses for good
   */
  public record Books(Outbox outbox, Handovers handovers, Spent spent, DeadAddresses dead) {}

  /** How many may leave: for one address, and in all. */
  public record Limits(Caps caps, Budget budget) {}

  /**
   * How long to go on with a mail.
   *
   * @param tries how often it is tried before staff must look
   * @param whenUnsure how long after a sending that was cut, when the mail may have left, it is
   *     sent once more
   */
  public record Patience(int tries, Duration whenUnsure) {}

  /**
   * Deals with one mail that is due, in its turn: sends it, unless it is recalled or held back. Its
   * row is held meanwhile, so that nobody else sends it. After a crash before the server had it
   * whole it leaves at once; after that, once more under the same message id, when some time has
   * passed; and when that is cut as well, only when a person says so.
   *
   * @return whether there was one, and this minute had room for it
   */
  public boolean sendNext() {
    sending.lock();
    try {
      for (long id : ledger.inTransaction(this::due)) {
        Round round = resting ? Round.NO_ROOM : dealsWith(id);
        if (round != Round.TAKEN) {
          return round == Round.DEALT_WITH;
        }
      }
      return false;
    } finally {
      sending.unlock();
    }
  }

  private List<Long> due() {
    Instant now = clock.instant();
    return books.outbox().due(now, limits.budget().last(books.spent(), now), LOOK_AHEAD);
  }

  /** What came of looking at a mail. */
  private enum Round {
    DEALT_WITH,
    /** Somebody else has it. */
    TAKEN,
    /** Others have used up this minute, or nothing more is begun. */
    NO_ROOM
  }

  /** Begins nothing more. What it is about to send it still sends. */
  public void rest() {
    resting = true;
  }

  /** Waits until nothing is under way; false when that took longer. */
  public boolean awaitRest(Duration atMost) throws InterruptedException {
    boolean rests = sending.tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (rests) {
      sending.unlock();
    }
    return rests;
  }

  /** What was learnt of addresses from a sending, once that is over. */
  private record Learnt(Outbox.Queued queued, List<Refusal> refusals, String became, Round round) {
    Learnt(Outbox.Queued queued, List<Refusal> refusals, String became) {
      this(queued, refusals, became, Round.DEALT_WITH);
    }

    Learnt(Outbox.Queued queued, String became) {
      this(queued, List.of(), became);
    }

    Mail mail() {
      return queued.mail();
    }
  }

  private Round dealsWith(long id) {
    return Traffic.about(Outbox.Queued.NUMBERING.reference(id), () -> takenOrPutOff(id));
  }

  private Round takenOrPutOff(long id) {
    try {
      return taken(id);
    } catch (RuntimeException e) {
      if (!Outage.is(e) && !Ledger.isRepeat(e)) {
        putOff(id, e);
      }
      throw e;
    }
  }

  /** One that breaks whoever deals with it counts a try, or it would hold up all that follow. */
  private void putOff(long id, RuntimeException failure) {
    ledger.durably(
        () ->
            books
                .outbox()
                .take(id, clock.instant())
                .filter(one -> books.handovers().at(id).isEmpty())
                .ifPresent(
                    one -> books.outbox().failed(id, failure.toString(), afterFailure(one))));
  }

  private Round taken(long id) {
    Optional<Learnt> learnt =
        ledger.durably(() -> books.outbox().take(id, clock.instant()).map(this::dealtWith));
    learnt.filter(one -> one.round() == Round.DEALT_WITH).ifPresent(this::tell);
    learnt.ifPresent(this::mark);
    return learnt.map(Learnt::round).orElse(Round.TAKEN);
  }

  private Learnt dealtWith(Outbox.Queued queued) {
    Optional<Instant> handedOver = books.handovers().at(queued.id());
    if (handedOver.isPresent()) {
      return mayHaveLeft(queued, CUT, handedOver.get());
    } else if (recall.recalls(queued.mail())) {
      LOG.info("{} is recalled: it is no longer true", queued.reference());
      books.outbox().withdraw(queued.id());
      return new Learnt(queued, "recalled");
    } else {
      return switch (limits.caps().decide(books.spent(), queued, clock.instant())) {
        case LEAVES -> leaves(queued);
        case WAITS -> held(queued);
        case NEVER_LEAVES -> withheld(queued);
      };
    }
  }

  private Learnt leaves(Outbox.Queued queued) {
    return switch (entered(queued)) {
      case NOW -> sent(queued);
      case SOON -> new Learnt(queued, List.of(), "put off", Round.NO_ROOM);
      case NOT_TODAY -> held(queued);
    };
  }

  /** One after the other: of two that count at once neither sees what the other one begins. */
  private Budget.Room entered(Outbox.Queued queued) {
    int recipients = queued.mail().to().size() + queued.mail().cc().size();
    return books
        .spent()
        .alone(
            () -> {
              Instant now =
                  clock.instant(); // what others entered while this one waited lies before
              Budget.Room room = limits.budget().room(books.spent(), queued.turn(), now);
              if (room == Budget.Room.NOW) {
                books.spent().enter(queued.id(), recipients, now);
              }
              return room;
            });
  }

  private Learnt held(Outbox.Queued queued) {
    LOG.warn("{} is held back: too many mails have left today", queued.reference());
    books.outbox().hold(queued.id(), clock.instant(), clock.instant().plus(HELD));
    return new Learnt(queued, "held");
  }

  private Learnt withheld(Outbox.Queued queued) {
    Instant now = clock.instant();
    if (books.spent().withheld(now.minus(Caps.WINDOW)) == 0) {
      LOG.warn(
          "The budget for receipts to strangers is used up (outbox.strangers,"
              + " outbox.strangers-each): {} gets none, nor do others until it is a day old; \"comop"
              + " mails list\" counts them",
          queued.mail().to().get(0));
    }
    books.spent().withheld(queued.mail().to().get(0), now);
    books.outbox().withdraw(queued.id());
    return new Learnt(queued, "withheld");
  }

  private Learnt sent(Outbox.Queued queued) {
    try {
      List<Refusal> refusals =
          sender.send(queued.mail(), () -> books.handovers().note(queued.id(), clock.instant()));
      if (!refusals.isEmpty()) {
        LOG.warn("{} left, but not for {}", queued.reference(), refusals);
      }
      books.handovers().forget(queued.id());
      books.outbox().sent(queued, limits.caps().isForStranger().test(queued), clock.instant());
      return new Learnt(queued, refusals, refusals.isEmpty() ? "left" : "left in part");
    } catch (PerhapsSent e) {
      // at a stop the mark stays, and is found at the next start
      return resting
          ? new Learnt(queued, "cut")
          : mayHaveLeft(queued, String.valueOf(e.getMessage()), clock.instant());
    } catch (SendingFailed e) {
      books.handovers().forget(queued.id());
      books.spent().forget(queued.id());
      return new Learnt(
          queued,
          e.refusals(),
          resting && e instanceof TemporaryFailure ? "cut" : failed(queued, e));
    }
  }

  private String failed(Outbox.Queued queued, SendingFailed failure) {
    LOG.warn("{} did not leave: {}", queued.reference(), failure.getMessage());
    String why = String.valueOf(failure.getMessage());
    @Nullable Instant next;
    if (failure instanceof PolicyRefusal) {
      next = afterRefusal(queued);
      books.outbox().refused(queued.id(), why, next);
    } else {
      next = failure instanceof PermanentRefusal ? null : afterFailure(queued);
      books.outbox().failed(queued.id(), why, next);
    }
    return next == null ? "given up" : "put off";
  }

  private Learnt mayHaveLeft(Outbox.Queued queued, String why, Instant handedOver) {
    boolean onceMore = queued.unsure() == 0;
    LOG.warn(
        "{} may have left ({}): {}",
        queued.reference(),
        why,
        onceMore ? "it is sent once more, under the same id" : "\"comop mails list\" shows it");
    books.handovers().forget(queued.id());
    books
        .outbox()
        .perhapsSent(queued.id(), why, onceMore ? handedOver.plus(patience.whenUnsure()) : null);
    return new Learnt(queued, "may have left");
  }

  private void tell(Learnt learnt) {
    Outbox.Queued queued = learnt.queued();
    Traffic.mail(queued.reference(), queued.kind(), learnt.became());
  }

  /** In a transaction of its own: who else marks the same address must not undo the sending. */
  private void mark(Learnt learnt) {
    learnt.refusals().stream()
        .filter(refusal -> refusal.verdict() == Verdict.ADDRESS)
        .forEach(refusal -> mark(learnt.mail(), refusal));
  }

  private void mark(Mail mail, Refusal refusal) {
    try {
      ledger.durably(
          () ->
              books
                  .dead()
                  .mark(refusal.address(), mail.messageId(), refusal.answer(), clock.instant()));
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      }
      LOG.info("{} was marked by another sender at the same moment", refusal.address());
    }
  }

  private @Nullable Instant afterRefusal(Outbox.Queued queued) {
    return queued.refused() < WAITS_AFTER_REFUSALS.size()
        ? clock.instant().plus(WAITS_AFTER_REFUSALS.get(queued.refused()))
        : null;
  }

  private @Nullable Instant afterFailure(Outbox.Queued queued) {
    int tried = queued.attempts() - queued.refused() + 1;
    if (tried >= patience.tries()) {
      return null;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tried - 1, 20));
    return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
