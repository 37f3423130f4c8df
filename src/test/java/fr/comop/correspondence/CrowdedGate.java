package fr.comop.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Budgets that somebody else is always at first: whoever wants to count waits for a second, in
 * which the other one enters a mail.
 */
final class CrowdedGate implements Spent {
  private static final long OTHERS = 4_711;

  private final Spent spent;
  private Instant now;

  CrowdedGate(Spent spent, Instant start) {
    this.spent = spent;
    this.now = start;
  }

  /** The time of who waits here. */
  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    now = now.plus(Duration.ofSeconds(1));
    spent.alone(
        () -> {
          spent.enter(OTHERS, 1, now);
          return OTHERS;
        });
    return spent.alone(work);
  }

  @Override
  public int mails(Instant since, Instant until) {
    return spent.mails(since, until);
  }

  @Override
  public int recipients(Instant since, Instant until) {
    return spent.recipients(since, until);
  }

  @Override
  public int to(String address, Instant since, Instant until) {
    return spent.to(address, since, until);
  }

  @Override
  public int toStrangers(Instant since, Instant until) {
    return spent.toStrangers(since, until);
  }

  @Override
  public void withheld(String address, Instant at) {
    spent.withheld(address, at);
  }

  @Override
  public int withheld(Instant since) {
    return spent.withheld(since);
  }

  @Override
  public void enter(long id, int recipients, Instant at) {
    spent.enter(id, recipients, at);
  }

  @Override
  public void forget(long id) {
    spent.forget(id);
  }
}
