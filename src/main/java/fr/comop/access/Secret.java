package fr.comop.access;

import org.jspecify.annotations.Nullable;

/** What proves who we are. Thread-safe. */
public interface Secret {
  /**
   * What is shown to the server at this login.
   *
   * @throws NoSecret when it can't be had now
   */
  String now() throws NoSecret;

  /** How it is shown (SASL): "XOAUTH2"; null for the ways of passwords. */
  @Nullable String mechanism();

  /**
   * The server refused it.
   *
   * @return whether another one is worth a try at once
   */
  boolean refused();

  /** A text without it. */
  String hiddenIn(String text);
}
