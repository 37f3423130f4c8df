package fr.comop.service;

import fr.comop.desk.Actor;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.StaffDigest;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz wakes: reminders that are due leave, then staff are told. */
public final class ReminderRound {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);

  private final BooleanSupplier waysInAreRead;
  private final Reminders reminders;
  private final StaffDigest digest;

  /**
   * A round.
   *
   * @param waysInAreRead whether what lies in mailbox and folder is known: nobody is reminded of
   *     what may lie there
   */
  public ReminderRound(BooleanSupplier waysInAreRead, Reminders reminders, StaffDigest digest) {
    this.waysInAreRead = waysInAreRead;
    this.reminders = reminders;
    this.digest = digest;
  }

  /** Goes round once. */
  public void go() {
    if (!waysInAreRead.getAsBoolean()) {
      LOG.warn("No reminder leaves while the mailbox or the folder was not looked at just before");
      return;
    }
    try {
      reminders.sweep(Actor.COMOP);
    } finally {
      digest.sendIfDue();
    }
  }
}
