package fr.comop.intake.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail that cannot be taken apart: it is empty, has no header, or is nested or split beyond what
 * any person sends. The message is one sentence for staff.
 */
public final class UnreadableMail extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableMail(String message) {
    this(message, null);
  }

  UnreadableMail(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
