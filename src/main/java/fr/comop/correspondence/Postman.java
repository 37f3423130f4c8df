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
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final Ledger ledger;
  private final Outbox outbox;
  private final Sender sender;
  private final Clock clock;
  private final int tries;

  /**
   * A postman.
   *
   * @param tries how often a mail is tried before staff must look
   */
  public Postman(Ledger ledger, Outbox outbox, Sender sender, Clock clock, int tries) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.sender = sender;
    this.clock = clock;
    this.tries = tries;
  }

  /**
   * Sends one mail that is due. Its row is held meanwhile, so that nobody else sends it; after a
   * crash between the sending and the commit it leaves again under the same message id.
   *
   * @return whether there was one
   */
  public boolean sendNext() {
    return ledger.durably(
        () -> {
          List<Outbox.Queued> due = outbox.due(clock.instant(), 1);
          due.forEach(this::send);
          return !due.isEmpty();
        });
  }

  private void send(Outbox.Queued queued) {
    try {
      List<Refusal> refusals = sender.send(queued.mail());
      if (!refusals.isEmpty()) {
        LOG.warn("{} left, but not for {}", queued.mail().messageId(), refusals);
      }
      outbox.sent(queued.id(), clock.instant());
    } catch (SendingFailed e) {
      LOG.warn("{} did not leave: {}", queued.mail().messageId(), e.getMessage());
      outbox.failed(queued.id(), String.valueOf(e.getMessage()), next(queued, e));
    }
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
