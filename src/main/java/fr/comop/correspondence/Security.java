package fr.comop.correspondence;

/** How the connection to the mail server is protected. */
public enum Security {
  /** Not at all: for tests, and for a relay on the same machine. */
  PLAIN,
  /** Begins in clear and must turn to TLS before the login. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS
}
