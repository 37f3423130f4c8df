package fr.comop.access;

import java.net.URI;
import java.time.Duration;

/**
 * What a token server is asked with (RFC 6749, 4.4).
 *
 * @param server where tokens are given out, by HTTPS
 * @param client the application's own id
 * @param scope what the token is for
 * @param timeout for connecting, and for the answer
 */
public record ClientCredentials(
    URI server, String client, String secret, String scope, Duration timeout) {
  /** Everything but the secret. */
  @Override
  public String toString() {
    return client + " at " + server;
  }
}
