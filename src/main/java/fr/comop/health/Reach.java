package fr.comop.health;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.OutOfService;
import fr.comop.correspondence.PermanentRefusal;
import fr.comop.correspondence.PolicyRefusal;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.SendingFailed;
import fr.comop.correspondence.TemporaryFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the mail server can be had, as those who send find out. Thread-safe. */
public final class Reach {
  /** How it is known among {@link Vitals}. */
  public static final String SMTP = "smtp";

  private static final int SEVERAL = 3;

  private final Clock clock;
  private final Set<String> putOff = new HashSet<>();
  private Instant firstPutOff = Instant.EPOCH;
  private @Nullable Instant answered;
  private @Nullable Instant refusing;

  /** Nobody has tried it yet. */
  public Reach(Clock clock) {
    this.clock = clock;
  }

  /** The same sender, whose luck is noted. */
  public Sender watched(Sender sender) {
    return (mail, handover) -> tried(sender, mail, handover);
  }

  private List<Refusal> tried(Sender sender, Mail mail, Runnable handover) throws SendingFailed {
    try {
      List<Refusal> refusals = sender.send(mail, handover);
      answers();
      return refusals;
    } catch (OutOfService e) {
      refuses();
      throw e;
    } catch (TemporaryFailure e) {
      putsOff(mail.messageId());
      throw e;
    } catch (PermanentRefusal | PolicyRefusal e) {
      answers(); // of this mail it may think what it likes
      throw e;
    }
  }

  /** One mail that is to come later may have to do with that mail; several that came to none. */
  private synchronized void putsOff(String mail) {
    if (putOff.isEmpty()) {
      firstPutOff = clock.instant();
    }
    putOff.add(mail);
    if (refusing == null && putOff.size() >= SEVERAL) {
      refusing = firstPutOff;
    }
  }

  /** Says that it let us in, which tells nothing of what it does with mails. */
  public synchronized void letsIn() {
    if (putOff.size() < SEVERAL) {
      answers();
    }
  }

  /** Says that it answered. */
  public synchronized void answers() {
    answered = clock.instant();
    refusing = null;
    putOff.clear();
  }

  /** Says that it could not be had. */
  public synchronized void refuses() {
    if (refusing == null) {
      refusing = clock.instant();
    }
  }

  /** What is known of it. */
  public synchronized Vitals.Vital vital() {
    return new Vitals.Vital(SMTP, answered, refusing);
  }
}
