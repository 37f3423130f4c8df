package fr.comop.correspondence.smtp;

import fr.comop.access.Login;
import fr.comop.correspondence.Security;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails.
 *
 * @param login null when the server wants none
 * @param timeout for connecting, for each answer but the last and for each write; at least a
 *     millisecond
 * @param lastTimeout for the answer to the dot that ends a mail; at least a millisecond
 */
public record SmtpSettings(
    String host,
    int port,
    Security security,
    @Nullable Login login,
    Duration timeout,
    Duration lastTimeout) {
  /** What RFC 5321 (4.5.3.2.6) asks for: who gives up earlier sends what was taken once more. */
  public static final Duration LAST_TIMEOUT = Duration.ofMinutes(10);

  /** Everything but the password. */
  @Override
  public String toString() {
    return "%s:%d (%s), %s"
        .formatted(host, port, security, login == null ? "without login" : "as " + login);
  }
}
