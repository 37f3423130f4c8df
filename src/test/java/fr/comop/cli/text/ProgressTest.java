package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How far something long is. */
class ProgressTest {
  private final StringWriter said = new StringWriter();

  /** A clock that is looked at every so often. */
  private static final class Ticking extends Clock {
    private final Duration tick;
    private Instant now = Instant.EPOCH;

    Ticking(Duration tick) {
      this.tick = tick;
    }

    @Override
    public Instant instant() {
      now = now.plus(tick);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private String said(Duration each, int done) {
    Progress progress = new Progress(new Ticking(each), new PrintWriter(said, true), done);
    for (int one = 0; one < done; one++) {
      progress.one();
    }
    return said.toString();
  }

  @Test
  void is_told_when_nothing_was_said_for_two_seconds() {
    assertThat(said(Duration.ofMillis(900), 7)).isEqualTo("3 sur 7…\n6 sur 7…\n");
  }

  @Test
  void is_told_at_once_where_each_thing_takes_long() {
    assertThat(said(Duration.ofSeconds(3), 2)).isEqualTo("1 sur 2…\n2 sur 2…\n");
  }

  @Test
  void is_not_told_where_all_is_done_within_two_seconds() {
    assertThat(said(Duration.ofMillis(200), 10)).isEmpty();
  }
}
