package fr.comop.health;

import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.SendingFailed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever runs comop, told by a way that is not itself what is red. Not safe for use by several
 * threads.
 */
public final class Operator {
  private static final Logger LOG = LoggerFactory.getLogger(Operator.class);

  private final Alert alert;
  private final Ways ways;
  private final Map<Trouble, String> left = new EnumMap<>(Trouble.class);

  public Operator(Alert alert, Ways ways) {
    this.alert = alert;
    this.ways = ways;
  }

  /**
   * How a mail can leave.
   *
   * @param outbox where it waits with the others, in the transaction that is open, if one is; none
   *     where mails do not leave
   * @param own the mail server itself, at once; none where mails do not leave
   * @param other another mail server; none where none is set
   */
  public record Ways(List<Consumer<Mail>> outbox, List<Sender> own, List<Sender> other) {}

  /**
   * Tells, where there is somebody to tell.
   *
   * @return whether it is told; false where no way is open now
   */
  boolean tell(Trouble trouble, Matter matter, Course.Telling telling, Diagnosis now) {
    if (alert.to().isEmpty()) {
      return true;
    }
    Mail mail = alert.mail(trouble, matter, telling);
    boolean store = now.since(Trouble.STORE).isEmpty();
    boolean smtp = now.since(Trouble.SMTP).isEmpty();
    boolean outbox = now.since(Trouble.OUTBOX).isEmpty();
    if (store && smtp && outbox && !ways.outbox().isEmpty()) {
      ways.outbox().get(0).accept(mail);
      return true;
    }
    if (mail.messageId().equals(left.get(trouble))) {
      return true; // and could not be noted: the store may be read, and not written
    }
    List<Sender> open = new ArrayList<>(smtp ? ways.own() : List.of());
    open.addAll(ways.other());
    boolean sent = open.stream().anyMatch(way -> sent(way, mail));
    if (sent) {
      left.put(trouble, mail.messageId());
    }
    return sent;
  }

  private static boolean sent(Sender way, Mail mail) {
    try {
      way.send(mail, () -> {});
      return true;
    } catch (SendingFailed | RuntimeException e) {
      LOG.error("The operator could not be told: {}", e.getMessage());
      return false;
    }
  }
}
