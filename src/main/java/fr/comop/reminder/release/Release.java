package fr.comop.reminder.release;

import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the reminders of a store leave by themselves, once somebody has said so. */
public final class Release {
  private static final Logger LOG = LoggerFactory.getLogger(Release.class);

  private final Desk desk;
  private final Releases kept;
  private boolean told;

  public Release(Desk desk, Releases kept) {
    this.desk = desk;
    this.kept = kept;
  }

  /** When somebody said so; empty while nobody has. */
  public Optional<Instant> givenAt() {
    return desk.look(kept::givenAt);
  }

  /**
   * Somebody says so, having seen what would leave.
   *
   * @return whether nobody had before
   */
  public boolean give(Actor who) {
    try {
      return desk.decide(
          () -> {
            boolean first = kept.givenAt().isEmpty();
            if (first) {
              kept.give(desk.now());
              desk.note(
                  who, "REMINDERS", "relances", "Accord donné : elles partent d’elles-mêmes.");
            }
            return first;
          });
    } catch (RuntimeException e) {
      if (Ledger.isRepeat(e)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Does what reminders are sent by, where they may; else says once, in the log, what is missing.
   */
  public void ifGiven(Runnable sweep) {
    if (givenAt().isPresent()) {
      sweep.run();
    } else if (!told) {
      told = true;
      LOG.warn("Reminders wait until somebody has said that they may leave: reminders --confirm");
    }
  }
}
