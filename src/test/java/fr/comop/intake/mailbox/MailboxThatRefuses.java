package fr.comop.intake.mailbox;

import java.io.IOException;

/** Refusals of a mailbox for tests of what meets them. */
public final class MailboxThatRefuses {
  private MailboxThatRefuses() {}

  public static MailboxUnavailable saying(String what) {
    return new MailboxUnavailable(what, new IOException(what));
  }
}
