package fr.comop.meeting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was invited to a meeting.
 *
 * @param revision of the meeting, as they were last told it
 * @param invited when they first were
 * @param announced what they answered; null where they have not, or the hour changed since
 */
public record Guest(Invitee invitee, int revision, Instant invited, @Nullable Announced announced) {

  /** What they answered. */
  public Optional<Announced> answer() {
    return Optional.ofNullable(announced);
  }
}
