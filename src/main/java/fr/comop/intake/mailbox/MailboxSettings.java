package fr.comop.intake.mailbox;

import fr.comop.access.Login;
import fr.comop.correspondence.Security;
import java.time.Duration;

/**
 * Where the mailbox is and how it is kept.
 *
 * @param inbox folder that is looked at, usually {@code INBOX}
 * @param done folder that takes what is done or rejected, such as {@code Traités}
 * @param quarantine folder that takes what waits for staff, such as {@code Quarantaine}
 * @param timeout for connecting, for each answer and for each write; at least a millisecond
 * @param maxMailBytes above this, a mail is never held in memory but read piece by piece
 */
public record MailboxSettings(
    String host,
    int port,
    Security security,
    Login login,
    String inbox,
    String done,
    String quarantine,
    Duration timeout,
    long maxMailBytes) {

  /** Everything but the password. */
  @Override
  public String toString() {
    return "%s at %s:%d (%s), folder %s".formatted(login, host, port, security, inbox);
  }
}
