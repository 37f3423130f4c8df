package fr.comop.correspondence.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Says when a mail is written whole and the dot that ends it is not: the one moment before which it
 * surely did not leave, and after which it may have. The answer to the dot is waited for longer.
 */
final class MarkedTransport extends SMTPTransport {
  private final OwnSocket socket;
  private final Duration timeout;
  private final Duration lastTimeout;
  private Runnable handover = () -> {};
  private boolean handedOver;

  MarkedTransport(Session session, OwnSocket socket, Duration timeout, Duration lastTimeout) {
    super(session, new URLName("smtp", null, -1, null, null, null));
    this.socket = socket;
    this.timeout = timeout;
    this.lastTimeout = lastTimeout;
  }

  /** What is to be done for the next mail when it is written whole. */
  void onHandover(Runnable next) {
    handover = next;
    handedOver = false;
  }

  /** Whether the last mail was written whole. */
  boolean handedOver() {
    return handedOver;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handover.run();
    handedOver = true;
    socket.patience(lastTimeout);
    super.finishData();
    socket.patience(timeout);
  }
}
