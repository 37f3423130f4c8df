package fr.comop.service;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz wakes: summaries leave whose occasion has come. */
public final class SummaryRound {
  private static final Logger LOG = LoggerFactory.getLogger(SummaryRound.class);

  private final BooleanSupplier waysInAreRead;
  private final Runnable send;

  /**
   * A round.
   *
   * @param waysInAreRead whether what lies in mailbox and folder is known: nothing is called
   *     missing that may lie there
   * @param send sends those that are due
   */
  public SummaryRound(BooleanSupplier waysInAreRead, Runnable send) {
    this.waysInAreRead = waysInAreRead;
    this.send = send;
  }

  /** Goes round once. */
  public void go() {
    if (waysInAreRead.getAsBoolean()) {
      send.run();
    } else {
      LOG.warn("No summary leaves while the mailbox or the folder was not looked at just before");
    }
  }
}
