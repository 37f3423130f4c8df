package fr.comop.service;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz wakes: reminders that are due leave, cases open, then staff are told. */
public final class ReminderRound {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

  private final BooleanSupplier waysInAreRead;
  private final Runnable sweep;
  private final Runnable watch;
  private final Runnable digest;

  /**
   * A round.
   *
   * @param waysInAreRead whether what lies in mailbox and folder is known: nobody is reminded of
   *     what may lie there
   * @param sweep queues the reminders that are due
   * @param watch opens the cases of what never came
   * @param digest tells staff, where it is their day
   */
  public ReminderRound(
      BooleanSupplier waysInAreRead, Runnable sweep, Runnable watch, Runnable digest) {
    this.waysInAreRead = waysInAreRead;
    this.sweep = sweep;
    this.watch = watch;
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
      try {
        watch.run();
      } finally {
        digest.run();
      }
    }
  }
}
