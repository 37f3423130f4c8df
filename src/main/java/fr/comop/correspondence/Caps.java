package fr.comop.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How many mails may leave in 24 hours, so that no loop with another machine ever goes far.
 *
 * @param each for one address
 * @param all in all
 */
public record Caps(int each, int all) {
  private static final Duration WINDOW = Duration.ofHours(24);

  /** Whether one more may leave. */
  boolean allow(Outbox outbox, Mail mail, Instant now) {
    Instant since = now.minus(WINDOW);
    return outbox.sentSince(since) < all
        && Stream.concat(mail.to().stream(), mail.cc().stream())
            .allMatch(address -> outbox.sentSince(since, address) < each);
  }
}
