package fr.comop.intake.mailbox;

/**
 * The mailbox could not be looked at. The message is one sentence for whoever runs the service:
 * where, as whom, what the server said and what to check; it never holds the password.
 */
public final class MailboxUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MailboxUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
