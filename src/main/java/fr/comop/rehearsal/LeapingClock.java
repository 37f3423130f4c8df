package fr.comop.rehearsal;

import fr.comop.convention.Deliverable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is set; Europe/Paris. Not thread-safe. */
public final class LeapingClock extends Clock {
  private Instant now;

  public LeapingClock(Instant now) {
    this.now = now;
  }

  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return Deliverable.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
