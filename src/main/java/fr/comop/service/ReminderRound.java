package fr.comop.service;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz wakes: reminders that are due leave, then staff are told. */
public final class ReminderRound {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

  private final BooleanSupplier waysInAreRead;
  private final Runnable sweep;
  private final Runnable digest;

  /**
   * A round.
   *
   * @param waysInAreRead whether what lies in mailbox and folder is known: nobody is reminded of
   *     what may lie there
   * @param sweep queues the reminders that are due
   * @param digest tells staff, where it is their day
   */
  public ReminderRound(BooleanSupplier waysInAreRead, Runnable sweep, Runnable digest) {
    this.waysInAreRead = waysInAreRead;
    this.sweep = sweep;
    this.digest = digest;
  }

  /** Goes round once. */
  public void go() {
    if (!waysInAreRead.getAsBoolean()) {
      LOG.warn("No reminder leaves while the mailbox or the folder was not looked at just before");
      return;
    }
    try {
      sweep.run();
    } finally {
      digest.run();
    }
  }
}
