package fr.comop.correspondence;

import fr.comop.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the outbox holds; what fails is tried again, ever more rarely. */
public final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration HELD = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Ledger ledger;
  private final Outbox outbox;
  private final Sender sender;
  private final Clock clock;
  private final DeadAddresses dead;
  private final Caps caps;
  private final Recall recall;
  private final int tries;

  /**
   * A postman.
   *
   * @param dead where addresses that the server refuses for good are remembered
   * @param tries how often a mail is tried before staff must look
   */
  public Postman(
      Ledger ledger,
      Outbox outbox,
      Sender sender,
      DeadAddresses dead,
      Caps caps,
      Recall recall,
      Clock clock,
      int tries) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.sender = sender;
    this.dead = dead;
    this.caps = caps;
    this.recall = recall;
    this.clock = clock;
    this.tries = tries;
  }

  /**
   * Deals with one mail that is due: sends it, unless it is recalled or held back. Its row is held
   * meanwhile, so that nobody else sends it; after a crash between the sending and the commit it
   * leaves again under the same message id.
   *
   * @return whether there was one
   */
  public boolean sendNext() {
    return ledger.durably(
        () -> {
          List<Outbox.Queued> due = outbox.due(clock.instant(), 1);
          due.forEach(this::dealWith);
          return !due.isEmpty();
        });
  }

  private void dealWith(Outbox.Queued queued) {
    if (recall.recalls(queued.mail())) {
      LOG.info("{} is recalled: it is no longer true", queued.mail().messageId());
      outbox.withdraw(queued.id());
    } else if (caps.allow(outbox, queued.mail(), clock.instant())) {
      send(queued);
    } else {
      LOG.warn("{} is held back: too many mails have left today", queued.mail().messageId());
      outbox.hold(queued.id(), clock.instant(), clock.instant().plus(HELD));
    }
  }

  private void send(Outbox.Queued queued) {
    try {
      List<Refusal> refusals = sender.send(queued.mail());
      if (!refusals.isEmpty()) {
        LOG.warn("{} left, but not for {}", queued.mail().messageId(), refusals);
        mark(queued.mail(), refusals);
      }
      outbox.sent(queued.id(), clock.instant());
    } catch (SendingFailed e) {
      LOG.warn("{} did not leave: {}", queued.mail().messageId(), e.getMessage());
      if (e instanceof PermanentRefusal refusal) {
        mark(queued.mail(), refusal.refusals());
      }
      outbox.failed(queued.id(), String.valueOf(e.getMessage()), next(queued, e));
    }
  }

  private void mark(Mail mail, List<Refusal> refusals) {
    refusals.stream()
        .filter(Refusal::permanent)
        .forEach(one -> dead.mark(one.address(), mail.messageId(), one.answer(), clock.instant()));
  }

  private @Nullable Instant next(Outbox.Queued queued, SendingFailed why) {
    int tried = queued.attempts() + 1;
    if (why instanceof PermanentRefusal || tried >= tries) {
      return null;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tried - 1, 20));
    return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
