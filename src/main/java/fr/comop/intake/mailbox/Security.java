package fr.comop.intake.mailbox;

/** How the connection to the mailbox is protected. */
public enum Security {
  /** Not at all: for tests, and for a server on the same machine. */
  PLAIN,
  /** Begins in clear and must turn to TLS before the login. */
  STARTTLS,
  /** TLS from the first byte (IMAPS). */
  TLS
}
